using Marketplace.Casework.Queue;
using Marketplace.Moderation.Domain;

namespace Marketplace.Moderation.ReadWeeks;

/// <param name="Kinds">The kinds that this person decides.</param>
/// <param name="Kind">The one that is shown; null for all.</param>
/// <param name="Weeks">Each week, the oldest first.</param>
/// <param name="All">All of them together.</param>
internal sealed record ReadWeeksPage(IReadOnlyList<CaseKind> Kinds, CaseKind? Kind, IReadOnlyList<(DateOnly Monday, CaseTotals Totals)> Weeks, CaseTotals All)
{
    public WeekChart Cases => new([.. Weeks.Select(w => w.Totals.Opened)], [.. Weeks.Select(w => w.Totals.Decided)]);

    public WeekChart Times => new([.. Weeks.Select(w => w.Totals.MedianHours ?? 0)], []);

    public static ReadWeeksPage Of(IReadOnlyList<CaseKind> kinds, CaseKind? kind, IReadOnlyList<DayFigure> figures, int first)
    {
        var weeks = figures.ToLookup(f => DayFigure.Monday(f.Day));
        return new(
            kinds, kind, [.. Enumerable.Range(0, SumDays.SumDays.Weeks).Select(i => first + (i * DayFigure.OfWeek)).Select(monday => (DateOnly.FromDayNumber(monday), new CaseTotals([.. weeks[monday]])))],
            new CaseTotals(figures));
    }
}
