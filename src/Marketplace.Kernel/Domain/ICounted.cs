namespace Marketplace.Kernel.Domain;

/// <summary>
/// An aggregate that is counted in summary rows. Each save compares its counts at loading with its counts now and updates the rows
/// by the difference, in the same transaction. Use cases need not do anything.
/// </summary>
public interface ICounted
{
    /// <summary>Its current counts: an immutable value of the aggregate's own columns.</summary>
    object? Counted { get; }

    /// <summary>The changes of the summary rows.</summary>
    /// <param name="before">The counts when it was loaded; null for a new one.</param>
    IEnumerable<SumChange> ChangesSince(object? before);
}
