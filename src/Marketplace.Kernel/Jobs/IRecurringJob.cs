namespace Marketplace.Kernel.Jobs;

/// <summary>A recurring job of a module, run on one host at a time.</summary>
public interface IRecurringJob
{
    /// <summary>The time between two runs; also how long a dead host blocks the others.</summary>
    TimeSpan Every { get; }

    /// <summary>Runs the job once. Exceptions are logged, and it runs again next time.</summary>
    Task Run(CancellationToken cancel);
}
