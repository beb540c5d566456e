using System.Globalization;

namespace Marketplace.Casework.Queue;

/// <summary>How many cases of a kind there are, counted up to <see cref="Most"/> + 1.</summary>
/// <param name="Cases">All of them.</param>
/// <param name="Overdue">How many of these are overdue.</param>
/// <param name="Mine">How many of these the viewer has taken.</param>
public sealed record CaseCount(int Cases, int Overdue, int Mine)
{
    /// <summary>How many cases of a kind are counted at most.</summary>
    public const int Most = 1000;

    /// <summary>No cases.</summary>
    public static CaseCount None { get; } = new(0, 0, 0);

    /// <summary>A number of cases as shown; above a thousand with a plus sign.</summary>
    public static string Shown(int cases) => cases > Most ? $"{Most.ToString("N0", CultureInfo.CurrentCulture)}+" : cases.ToString("N0", CultureInfo.CurrentCulture);
}
