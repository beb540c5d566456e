using System.Globalization;
using Marketplace.Moderation.Domain;

namespace Marketplace.UnitTests.Moderation;

[Trait("Rule", "MOD-13")]
public sealed class CaseTotalsTests
{
    [Theory]
    [InlineData("3 hours", 3)]
    [InlineData("3 hours", 5, 3)]
    [InlineData("5 hours", 40, 5, 3)]
    [InlineData("1 hour", 1, 1, 90, 1)]
    [InlineData("less than 1 hour", 0)]
    [InlineData("3 days", 72)]
    public void The_median_is_the_time_within_which_half_of_the_decisions_were_made(string median, params int[] hours)
    {
        var totals = new CaseTotals([.. hours.Select((h, i) => Figure(DayFigureKind.Hours, h.ToString(CultureInfo.InvariantCulture), day: i))]);
        (totals.Decided, totals.MedianTime!.ToString()).ShouldBe((hours.Length, median));
    }

    [Fact]
    public void Nothing_decided_has_no_median() => new CaseTotals([]).MedianTime.ShouldBeNull();

    [Fact]
    public void Outcomes_are_counted_in_all_and_by_reason_the_most_frequent_first()
    {
        var totals = new CaseTotals(
        [
            Figure(DayFigureKind.Outcome, "Insults\nKept"), Figure(DayFigureKind.Outcome, "Blackmail\nDeleted"), Figure(DayFigureKind.Outcome, "Insults\nDeleted"),
            Figure(DayFigureKind.Outcome, "Insults\nDeleted", day: 1), Figure(DayFigureKind.Opened, "", count: 9),
        ]);
        totals.Outcomes.ShouldBe([("Deleted", 3), ("Kept", 1)]);
        totals.Reasons.Select(r => $"{r.Reason}: {string.Join(' ', r.Cases)}").ShouldBe(["Insults: 2 1", "Blackmail: 1 0"]);
        (totals.Opened, totals.Decided).ShouldBe((9, 0));
    }

    [Theory]
    [InlineData("2026-03-02", "2026-03-02")]
    [InlineData("2026-03-08", "2026-03-02")]
    [InlineData("2026-03-09", "2026-03-09")]
    public void A_week_begins_on_Monday(string day, string monday) =>
        DayFigure.Monday(DateOnly.Parse(day, CultureInfo.InvariantCulture).DayNumber).ShouldBe(DateOnly.Parse(monday, CultureInfo.InvariantCulture).DayNumber);

    private static DayFigure Figure(DayFigureKind kind, string detail, int day = 0, int count = 1)
    {
        var figure = new DayFigure("x", 739_000 + day, kind, detail);
        figure.Add(count);
        return figure;
    }
}
