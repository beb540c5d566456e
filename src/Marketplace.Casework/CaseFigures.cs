using System.Globalization;
using Marketplace.Kernel.Domain;

namespace Marketplace.Casework;

/// <summary>The figures of one or more kinds of cases (rule MOD-13).</summary>
/// <param name="Kind">The kind; null for all together.</param>
/// <param name="Open">How many wait for a decision, counted up to <see cref="Most"/> + 1 for each kind.</param>
/// <param name="Overdue">How many of these are overdue.</param>
/// <param name="Mine">How many of these the viewer has taken.</param>
/// <param name="Decided">Those decided since a time, the latest first, read up to <see cref="Most"/> + 1 for each kind.</param>
public sealed record CaseFigures(CaseKind? Kind, int Open, int Overdue, int Mine, IReadOnlyList<CaseRow> Decided)
{
    /// <summary>How many cases of a kind are counted at most.</summary>
    public const int Most = 1000;

    /// <summary>The median time from entering the queue to the decision; null if nothing was decided.</summary>
    public Sentence? MedianTime
    {
        get
        {
            var times = Decided.Select(c => c.DecidedIn).OfType<TimeSpan>().Order().ToList();
            return times.Count == 0 ? null : Sentence.Of((times[(times.Count - 1) / 2] + times[times.Count / 2]) / 2);
        }
    }

    /// <summary>The outcomes with their numbers, the most frequent first.</summary>
    public IReadOnlyList<(string Outcome, int Cases)> Outcomes =>
        [.. Decided.GroupBy(c => c.Outcome ?? "Decided").Select(g => (g.Key, g.Count())).OrderByDescending(o => o.Item2).ThenBy(o => o.Key, StringComparer.Ordinal)];

    /// <summary>The reasons, each with the numbers of <see cref="Outcomes"/> in the same order.</summary>
    public IReadOnlyList<(Sentence Reason, IReadOnlyList<int> Cases)> Reasons =>
        [.. Decided.GroupBy(c => c.Reason.English).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.First().Reason, (IReadOnlyList<int>)[.. Outcomes.Select(o => g.Count(c => (c.Outcome ?? "Decided") == o.Outcome))]))];

    /// <summary>The figures of all these kinds together.</summary>
    public static CaseFigures Sum(IReadOnlyCollection<CaseFigures> kinds) =>
        new(null, kinds.Sum(k => k.Open), kinds.Sum(k => k.Overdue), kinds.Sum(k => k.Mine), [.. kinds.SelectMany(k => k.Decided)]);

    /// <summary>A number of cases as shown; above a thousand with a plus sign.</summary>
    public static string Shown(int cases) => cases > Most ? $"{Most.ToString("N0", CultureInfo.CurrentCulture)}+" : cases.ToString("N0", CultureInfo.CurrentCulture);
}
