namespace Marketplace.Kernel.Jobs;

/// <summary>Says until when a piece of recurring work is done or in hand, so that of several hosts only one does it.</summary>
public sealed class JobLease
{
    /// <summary>The work.</summary>
    public required string Name { get; init; }

    /// <summary>Nobody begins it before this time, in UTC.</summary>
    public DateTime Until { get; set; }
}
