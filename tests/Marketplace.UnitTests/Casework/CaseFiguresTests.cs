using System.Globalization;
using Marketplace.Casework;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;

namespace Marketplace.UnitTests.Casework;

[Trait("Rule", "MOD-13")]
public sealed class CaseFiguresTests
{
    private static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("3 hours", 3)]
    [InlineData("4 hours", 5, 3)]
    [InlineData("5 hours", 40, 5, 3)]
    [InlineData("1 hour", 1, 1, 90, 1)]
    [InlineData("3 days", 72)]
    public void The_median_is_the_time_that_half_of_the_decisions_took(string median, params int[] hours) =>
        Figures([.. hours.Select(h => Decided(h))]).MedianTime!.ToString().ShouldBe(median);

    [Fact]
    public void Nothing_decided_has_no_median() => Figures([]).MedianTime.ShouldBeNull();

    [Fact]
    public void Outcomes_are_counted_in_all_and_by_reason_the_most_frequent_first()
    {
        var figures = Figures([Decided(1, "Kept", "Insults"), Decided(1, "Deleted", "Blackmail"), Decided(1, "Deleted", "Insults"), Decided(1, "Deleted", "Insults")]);
        figures.Outcomes.ShouldBe([("Deleted", 3), ("Kept", 1)]);
        figures.Reasons.Select(r => $"{r.Reason}: {string.Join(' ', r.Cases)}").ShouldBe(["Insults: 2 1", "Blackmail: 1 0"]);
    }

    [Fact]
    public void Kinds_are_summed()
    {
        var sum = CaseFigures.Sum([Figures([Decided(2)]) with { Open = 3, Overdue = 2, Mine = 1 }, Figures([Decided(4)]) with { Open = 4 }]);
        (sum.Open, sum.Overdue, sum.Mine, sum.Decided.Count, sum.MedianTime!.ToString()).ShouldBe((7, 2, 1, 2, "3 hours"));
    }

    [Fact]
    public void A_number_that_was_not_counted_to_its_end_says_so()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en");
        (CaseFigures.Shown(1000), CaseFigures.Shown(1001)).ShouldBe(("1,000", "1,000+"));
    }

    [Fact, Trait("Rule", "MOD-6")]
    public void Who_waits_reads_the_promise_until_its_time_has_passed_and_then_the_truth()
    {
        var promise = new Sentence("Support will decide by {0}.", Noon);
        promise.UnlessLate(Noon, Noon).ShouldBe(promise);
        promise.UnlessLate(Noon, Noon.AddTicks(1)).ToString().ShouldBe("This is taking longer than we promised: we said by 2 Mar 2026, 12:00 UTC. You don't need to do anything.");
    }

    private static CaseFigures Figures(IReadOnlyList<CaseRow> decided) => new(new CaseKind("x", "Xs", "x", "/x", 1), 0, 0, 0, decided);

    private static CaseRow Decided(int hours, string outcome = "Kept", string reason = "Other") => new(
        1, "A bowl", new Sentence(reason), new Sentence("about"), 1, IdGenerator.LowestAt(Noon.AddHours(-hours)) + 5, Noon, Noon, outcome, null, null, null, [])
    { Kind = new CaseKind("x", "Xs", "x", "/x", 1) };
}
