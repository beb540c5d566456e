namespace Marketplace.Kernel.Jobs;

/// <summary>The lease of a recurring job, so that only one of several hosts runs it.</summary>
public sealed class JobLease
{
    /// <summary>The job.</summary>
    public required string Name { get; init; }

    /// <summary>No host starts it before this time, in UTC.</summary>
    public DateTime Until { get; set; }
}
