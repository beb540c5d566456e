using System.Globalization;
using Marketplace.Kernel.Domain;

namespace Marketplace.Moderation.Domain;

/// <summary>The figures of some days, of one or more kinds of cases.</summary>
/// <param name="Figures">The summary rows.</param>
internal sealed record CaseTotals(IReadOnlyList<DayFigure> Figures)
{
    public int Opened => Sum(DayFigureKind.Opened);

    public int Decided => Sum(DayFigureKind.Hours);

    /// <summary>The median time to decide, in whole hours; null if nothing was decided.</summary>
    public int? MedianHours
    {
        get
        {
            var (seen, half) = (0, (Decided + 1) / 2);
            foreach (var (hours, count) in Figures.Where(f => f.Kind == DayFigureKind.Hours).Select(f => (int.Parse(f.Detail, CultureInfo.InvariantCulture), f.Count)).OrderBy(f => f.Item1))
            {
                if ((seen += count) >= half) return hours;
            }
            return null;
        }
    }

    /// <summary>The same in words.</summary>
    public Sentence? MedianTime => MedianHours switch { null => null, 0 => new("less than 1 hour"), { } hours => Sentence.Of(TimeSpan.FromHours(hours)) };

    /// <summary>How often each reason led to each outcome, the most frequent first.</summary>
    public IReadOnlyList<(string Reason, string Outcome, int Cases)> ReasonsAndOutcomes =>
        [.. Figures.Where(f => f.Kind == DayFigureKind.Outcome).GroupBy(f => f.Detail).Select(g => (g.Key.Split('\n'), g.Sum(f => f.Count)))
            .Select(o => (o.Item1[0], o.Item1[1], o.Item2)).OrderByDescending(o => o.Item3).ThenBy(o => o.Item1, StringComparer.Ordinal).ThenBy(o => o.Item2, StringComparer.Ordinal)];

    /// <summary>The outcomes with their numbers, the most frequent first.</summary>
    public IReadOnlyList<(string Outcome, int Cases)> Outcomes =>
        [.. ReasonsAndOutcomes.GroupBy(o => o.Outcome).Select(g => (g.Key, g.Sum(o => o.Cases))).OrderByDescending(o => o.Item2).ThenBy(o => o.Key, StringComparer.Ordinal)];

    /// <summary>The reasons, each with the numbers of <see cref="Outcomes"/> in the same order.</summary>
    public IReadOnlyList<(string Reason, IReadOnlyList<int> Cases)> Reasons =>
        [.. ReasonsAndOutcomes.GroupBy(o => o.Reason).OrderByDescending(g => g.Sum(o => o.Cases)).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.Key, (IReadOnlyList<int>)[.. Outcomes.Select(o => g.Where(one => one.Outcome == o.Outcome).Sum(one => one.Cases))]))];

    private int Sum(DayFigureKind kind) => Figures.Where(f => f.Kind == kind).Sum(f => f.Count);
}
