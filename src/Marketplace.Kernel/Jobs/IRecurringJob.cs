namespace Marketplace.Kernel.Jobs;

/// <summary>Work that a module does again and again, on one host at a time.</summary>
public interface IRecurringJob
{
    /// <summary>How long it rests between two runs; also how long a host that died keeps others from it.</summary>
    TimeSpan Every { get; }

    /// <summary>Does it once. What it throws is logged, and it is tried again the next time.</summary>
    Task Run(CancellationToken cancel);
}
