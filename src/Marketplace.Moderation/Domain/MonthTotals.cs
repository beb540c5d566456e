using System.Globalization;
using Marketplace.Contracts.Moderation;

namespace Marketplace.Moderation.Domain;

/// <summary>The figures of one month, or of several together. What can be published of them is in <see cref="PublishedTotals"/>.</summary>
/// <param name="Period">2026-11, or 2026.</param>
/// <param name="Figures">The summary rows.</param>
/// <param name="Least">Smaller counts could point to a person, so they are not published.</param>
internal sealed record MonthTotals(string Period, IReadOnlyList<MonthFigure> Figures, int Least)
{
    public long Requests => Sum(FigureKind.Request);

    public long Reports => Sum(FigureKind.Report);

    public long Decided => Sum(FigureKind.Decision);

    /// <summary>Decisions that changed what is public or what counts.</summary>
    public long TakenDown => Outcomes.Where(o => o.Ruling != Ruling.Keep).Sum(o => o.Count);

    public long Appeals => Sum(FigureKind.Appeal);

    public long Changed => Sum(FigureKind.Change);

    /// <summary>The median time to decide, in whole hours; null if too few were decided.</summary>
    public int? MedianHours
    {
        get
        {
            if (Decided < Least) return null;
            var (seen, half) = (0L, (Decided + 1) / 2);
            foreach (var (hours, count) in Figures.Where(f => f.Kind == FigureKind.Hours).Select(f => (int.Parse(f.Detail, CultureInfo.InvariantCulture), f.Count)).OrderBy(f => f.Item1))
            {
                if ((seen += count) >= half) return hours;
            }
            return null;
        }
    }

    public IReadOnlyList<(DeletionReason Reason, Ruling Ruling, long Count)> Outcomes { get; } =
        [.. Figures.Where(f => f is { Kind: FigureKind.Decision, Count: > 0 }).Select(f => (f.Detail.Split(' '), f.Count))
            .GroupBy(f => (Reason: Enum.Parse<DeletionReason>(f.Item1[0]), Ruling: Enum.Parse<Ruling>(f.Item1[1])), f => f.Count)
            .Select(g => (g.Key.Reason, g.Key.Ruling, g.Sum())).OrderBy(o => o.Reason).ThenBy(o => o.Ruling)];

    public static IReadOnlyList<MonthTotals> ByMonth(IEnumerable<MonthFigure> figures, int least) =>
        [.. figures.GroupBy(f => f.Month).OrderByDescending(g => g.Key).Select(g => new MonthTotals(string.Create(CultureInfo.InvariantCulture, $"{g.Key / 100:0000}-{g.Key % 100:00}"), [.. g], least))];

    public static IReadOnlyList<MonthTotals> ByYear(IEnumerable<MonthFigure> figures, int least) =>
        [.. figures.GroupBy(f => f.Month / 100).OrderByDescending(g => g.Key).Select(g => new MonthTotals(g.Key.ToString(CultureInfo.InvariantCulture), [.. g], least))];

    private long Sum(FigureKind kind) => Figures.Where(f => f.Kind == kind).Sum(f => f.Count);
}
