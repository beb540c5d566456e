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
        (report.IsUrgent, report.IsReport, report.DueAt).ShouldBe((reason == DeletionReason.IllegalContent, true, Example.Noon.AddHours(24)));
        ((IRaiseEvents)report).Raised.OfType<ReviewReported>().Single().Request.ReportedById.ShouldBe(Reporter.Id);
    }

    [Theory, Trait("Rule", "MOD-15")]
    [InlineData(DeletionReason.CompetitorAttack)]
    [InlineData(DeletionReason.MeantForAnother)]
    [InlineData(DeletionReason.Blackmail)]
    [InlineData(DeletionReason.InsultsOrUnrelated)]
    [InlineData(DeletionReason.Duplicate)]
    [InlineData(DeletionReason.AskedOutside)]
    public void Anybody_but_the_seller_reports_a_review_for_the_sellers_grounds_too_within_365_days(DeletionReason reason)
    {
        var report = Report(reason, publishedAt: Example.Noon.AddDays(-365));
        (report.IsUrgent, report.DueAt).ShouldBe((false, Example.Noon.AddHours(72)), "it doesn't stand before requests");
        Should.Throw<RuleBroken>(() => Report(reason, publishedAt: Example.Noon.AddDays(-366))).Field.ShouldBe("Reason");
        Should.Throw<RuleBroken>(() => Report(reason, by: new StaffMember(Example.Seller, "ben"))).Field.ShouldBe("Reason");
        report.Claim(Example.Ruth, Example.Lease, Example.Noon);
        Decide(report, Ruling.Delete, (DecisionRule)reason, new SellerStanding(Example.Seller)).Rule.ShouldBe((DecisionRule)reason);
    }

    [Fact, Trait("Rule", "MOD-15")]
    public void A_broken_agreement_is_reported_by_nobody() => Should.Throw<RuleBroken>(() => Report(DeletionReason.AgreementNotKept)).Field.ShouldBe("Reason");

    [Fact]
    public void A_review_that_was_too_old_when_it_was_reported_is_deleted_for_no_other_ground()
    {
        var old = Example.Review(Example.Noon.AddDays(-366));
        var report = Report(publishedAt: Example.Noon.AddDays(-366));
        Should.Throw<RuleBroken>(() => report.DemandGround(DecisionRule.Duplicate, old, 365)).Field.ShouldBe("Rule");
        report.DemandGround(DecisionRule.PersonalData, old, 365);
        report.DemandGround(DecisionRule.NotProven, old, 365);
        Report().DemandGround(DecisionRule.Duplicate, Example.Review(), 365);
    }

    [Fact]
    public void What_the_seller_reports_too_makes_the_case_as_urgent_as_it_alone_would_be()
    {
        var report = Report(DeletionReason.Duplicate);
        report.ReportToo(new StaffMember(Example.Seller, "ben"), DeletionReason.IllegalContent, Words, Example.Deadlines, Example.Noon.AddHours(1));
        (report.IsUrgent, report.DueAt).ShouldBe((true, Example.Noon.AddHours(25)));
    }

    [Fact, Trait("Rule", "MOD-5")]
    public void Whose_report_was_rejected_does_not_report_the_unchanged_review_again_but_appeals()
    {
        var (report, review) = (Report(), Example.Review());
        DeletionRequest.ReportRefusal(review, Reporter.Id, report, null, Example.Noon).ShouldBeNull("it isn't decided");
        report.Claim(Example.Ruth, Example.Lease, Example.Noon);
        Decide(report, Ruling.Keep, DecisionRule.NoGround, new SellerStanding(Example.Seller));
        DeletionRequest.ReportRefusal(review, Reporter.Id, report, null, Example.Noon)!.English.ShouldContain("You can appeal the decision until");
        DeletionRequest.ReportRefusal(review, Reporter.Id, report, null, Example.Noon.AddDays(31))!.English.ShouldNotContain("appeal");
        review.Edit(Example.Noon.AddHours(1));
        DeletionRequest.ReportRefusal(review, Reporter.Id, report, null, Example.Noon.AddHours(1)).ShouldBeNull("it is another text now");
    }

    [Fact, Trait("Rule", "MOD-5")]
    public void A_seller_whose_requests_are_suspended_does_not_go_on_by_reporting()
    {
        var standing = new SellerStanding(Example.Seller);
        standing.Suspend(1, Example.Noon.AddDays(30));
        DeletionRequest.ReportRefusal(Example.Review(), Example.Seller, null, standing, Example.Noon)!.English.ShouldContain("can't send new requests until");
        DeletionRequest.ReportRefusal(Example.Review(), Example.Seller, null, standing, Example.Noon.AddDays(30)).ShouldBeNull();
    }

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
    public void A_report_is_no_step_of_the_ladder()
    {
        var (report, standing) = (Report(), new SellerStanding(Example.Seller));
        report.Claim(Example.Ruth, Example.Lease, Example.Noon);
        Decide(report, Ruling.Keep, DecisionRule.NoGround, standing).Consequence.ShouldBe(Consequence.None);
        (standing.Rejected, standing.Granted).ShouldBe((0, 0));
    }

    [Theory, Trait("Rule", "MOD-9")]
    [InlineData(Ruling.Delete, Ruling.Keep)]
    [InlineData(Ruling.TakeOutOfScore, Ruling.Delete)]
    public void An_author_who_first_hears_of_a_report_by_the_decision_on_its_appeal_appeals_to_a_third_person(Ruling second, Ruling third)
    {
        var (report, standing) = (Report(), new SellerStanding(Example.Seller));
        report.Claim(Example.Ruth, Example.Lease, Example.Noon);
        Decide(report, Ruling.Keep, DecisionRule.NoGround, standing);
        report.AppealAs(Party.Reporter, "It does tell where I live, in the second line.", 2000, Example.Deadlines.Usual, TimeSpan.Zero, Example.Noon);
        var later = Example.Noon.AddDays(1);
        On(second, Example.Victor, later);
        report.AppealUntil.ShouldBe(later + Example.Deadlines.Appeal);
        report.AppealRefusal(Party.Reporter, later).ShouldNotBeNull();
        DecisionLetter.To(Party.Buyer, report.Last!, report).Appeal!.English.ShouldStartWith("You can appeal until");
        DecisionLetter.To(Party.Buyer, report.Last!, report).IsFinal.ShouldBeFalse();
        report.AppealAs(Party.Buyer, "It is the address of the shop, and it is public.", 3000, Example.Deadlines.Usual, TimeSpan.Zero, later);
        ((IRaiseEvents)report).Raised.OfType<DecisionAppealed>().Single().By.ShouldBe(Party.Buyer);
        foreach (var before in new[] { Example.Ruth, Example.Victor }) Should.Throw<RuleBroken>(() => report.Claim(before, Example.Lease, later)).Message.ShouldContain("someone else");
        On(third, new StaffMember(12, "third"), later);
        (report.AppealUntil, report.Last!.Round).ShouldBe((null, 3));
        report.AppealRefusal(Party.Buyer, later).ShouldNotBeNull();
        var told = ((IRaiseEvents)report).Raised.OfType<DeletionDecided>().ToList();
        told.Select(d => (d.AppealUntil is null, d.IsOnlyForReporter())).ShouldBe([(false, true), (false, false), (true, false)]);

        void On(Ruling ruling, StaffMember by, DateTime at)
        {
            report.Claim(by, Example.Lease, at);
            report.Decide(by, new Verdict(ruling, ruling == Ruling.Keep ? DecisionRule.HonestOpinion : DecisionRule.PersonalData, Example.Reasons, ""), Example.Comment, standing, Example.Deadlines.Appeal, Example.Steps, at);
        }
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
        rejected.AppealAs(Party.Reporter, "It does tell where I live, in the second line.", 2000, Example.Deadlines.Usual, TimeSpan.Zero, Example.Noon);
        Should.Throw<RuleBroken>(() => rejected.AppealAs(Party.Reporter, "It does tell where I live, in the second line.", 2001, Example.Deadlines.Usual, TimeSpan.Zero, Example.Noon))
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
