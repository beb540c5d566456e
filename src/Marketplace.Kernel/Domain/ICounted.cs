namespace Marketplace.Kernel.Domain;

/// <summary>
/// An aggregate that is counted in summary rows. Each save compares what it counted when it was loaded with what it counts now and moves the rows
/// by the difference, in the same transaction; no use case has to remember it.
/// </summary>
public interface ICounted
{
    /// <summary>What it counts as it is now: an immutable value of the aggregate's own columns.</summary>
    object? Counted { get; }

    /// <summary>By what which rows change.</summary>
    /// <param name="before">What it counted when it was loaded; null for a new one.</param>
    IEnumerable<SumChange> ChangesSince(object? before);
}
