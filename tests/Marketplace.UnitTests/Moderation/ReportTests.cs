using Marketplace.Casework;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;

namespace Marketplace.UnitTests.Moderation;

[Trait("Rule", "MOD-4")]
public sealed class ReportTests
{
    private const string Words = "It tells where I live.";
    private static readonly StaffMember Reporter = new(50, "carla");

    [Theory]
    [InlineData(DeletionReason.IllegalContent)]
    [InlineData(DeletionReason.PersonalData)]
    public void Anybody_reports_what_is_illegal_or_personal_at_any_age(DeletionReason reason)
    {
        var report = Report(reason, publishedAt: Example.Noon.AddYears(-5));
        (report.IsUrgent, report.IsReport, report.DueAt).ShouldBe((true, true, Example.Noon.AddHours(24)));
        ((IRaiseEvents)report).Raised.OfType<ReviewReported>().Single().Request.ReportedById.ShouldBe(Reporter.Id);
    }

    [Fact]
    public void No_other_reason_is_reported() => Should.Throw<RuleBroken>(() => Report(DeletionReason.Blackmail)).Field.ShouldBe("Reason");

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    [InlineData(2000, true)]
    [InlineData(2001, false)]
    public void A_report_says_in_10_to_2000_characters_what_is_wrong(int length, bool enough)
    {
        if (enough) Report(words: new string('x', length)).Explanation.Length.ShouldBe(length);
        else Should.Throw<RuleBroken>(() => Report(words: new string('x', length))).Field.ShouldBe("Words");
    }

    [Fact]
    public void Nobody_reports_a_review_of_their_own() =>
        Should.Throw<RuleBroken>(() => Report(by: new StaffMember(Example.Buyer, "anna"))).Message.ShouldContain("your own");

    [Fact]
    public void A_report_is_decided_on_its_own_grounds_and_is_no_step_of_the_ladder()
    {
        var (report, standing) = (Report(), new SellerStanding(Example.Seller));
        report.Claim(Example.Ruth, Example.Lease, Example.Noon);
        Should.Throw<RuleBroken>(() => Decide(report, Ruling.Delete, DecisionRule.Blackmail, standing)).Field.ShouldBe("Rule");
        Decide(report, Ruling.Keep, DecisionRule.NoGround, standing).Consequence.ShouldBe(Consequence.None);
        (standing.Rejected, standing.Granted).ShouldBe((0, 0));
        var request = Example.Request(standing);
        request.Claim(Example.Ruth, Example.Lease, Example.Noon);
        Should.Throw<RuleBroken>(() => Decide(request, Ruling.Delete, DecisionRule.PersonalData, standing)).Field.ShouldBe("Rule");
    }

    [Fact]
    public void Whoever_reported_does_not_decide_and_the_buyer_may_appeal()
    {
        var (report, standing) = (Report(), new SellerStanding(Example.Seller));
        Should.Throw<RuleBroken>(() => report.Claim(Reporter, Example.Lease, Example.Noon)).Message.ShouldBe(DeletionRequest.Own);
        report.Claim(Example.Ruth, Example.Lease, Example.Noon);
        Decide(report, Ruling.Delete, DecisionRule.PersonalData, standing);
        report.AppealRefusal(Party.Buyer, Example.Noon).ShouldBeNull();
        report.AppealRefusal(Party.Seller, Example.Noon).ShouldNotBeNull();
    }

    [Fact, Trait("Rule", "MOD-9")]
    public void Whoever_reported_appeals_only_what_was_rejected_and_the_parties_are_not_told_until_something_is_done()
    {
        var standing = new SellerStanding(Example.Seller);
        var (rejected, granted) = (Report(), Report());
        foreach (var report in new[] { rejected, granted }) report.Claim(Example.Ruth, Example.Lease, Example.Noon);
        Decide(granted, Ruling.Delete, DecisionRule.PersonalData, standing);
        granted.AppealRefusal(Party.Reporter, Example.Noon).ShouldNotBeNull();
        Decide(rejected, Ruling.Keep, DecisionRule.NoGround, standing);
        rejected.AppealAs(Party.Reporter, "It does tell where I live, in the second line.", 2000, Example.Deadlines.Usual, Example.Noon);
        Should.Throw<RuleBroken>(() => rejected.AppealAs(Party.Reporter, "It does tell where I live, in the second line.", 2001, Example.Deadlines.Usual, Example.Noon))
            .Message.ShouldContain("only once");
        ((IRaiseEvents)rejected).Raised.OfType<DecisionAppealed>().ShouldBeEmpty();
        rejected.Claim(Example.Victor, Example.Lease, Example.Noon);
        rejected.Decide(
            Example.Victor, new Verdict(Ruling.Keep, DecisionRule.NoGround, Example.Reasons, ""), Example.Comment, standing, Example.Deadlines.Appeal, Example.Steps, Example.Noon);
        ((IRaiseEvents)rejected).Raised.OfType<DeletionDecided>().ShouldAllBe(d => d.IsOnlyForReporter());
        ((IRaiseEvents)granted).Raised.OfType<DeletionDecided>().ShouldAllBe(d => !d.IsOnlyForReporter());
    }

    private static DeletionRequest Report(
        DeletionReason reason = DeletionReason.PersonalData, string words = Words, StaffMember? by = null, DateTime? publishedAt = null) =>
        DeletionRequest.Report(1, Example.Review(publishedAt), "Ben's Prints", by ?? Reporter, reason, words, Example.Deadlines, Example.Noon);

    private static Decision Decide(DeletionRequest report, Ruling ruling, DecisionRule rule, SellerStanding standing) => report.Decide(
        Example.Ruth, new Verdict(ruling, rule, Example.Reasons, ""), Example.Comment, standing, Example.Deadlines.Appeal, Example.Steps, Example.Noon);
}
