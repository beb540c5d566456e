namespace Marketplace.Casework;

/// <summary>How many cases of a kind there are, counted up to <see cref="CaseFigures.Most"/> + 1.</summary>
/// <param name="Cases">All of them.</param>
/// <param name="Overdue">How many of these are overdue.</param>
/// <param name="Mine">How many of these the viewer has taken.</param>
public sealed record CaseCount(int Cases, int Overdue, int Mine)
{
    /// <summary>No cases.</summary>
    public static CaseCount None { get; } = new(0, 0, 0);
}
