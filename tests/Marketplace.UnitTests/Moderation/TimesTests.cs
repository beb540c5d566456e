using Marketplace.Casework;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;

namespace Marketplace.UnitTests.Moderation;

/// <summary>An event's time is when somebody acted, not when it was saved.</summary>
public sealed class TimesTests
{
    [Fact, Trait("Rule", "MOD-7"), Trait("Rule", "MOD-9")]
    public void Others_hear_of_each_step_at_its_own_time()
    {
        var standing = new SellerStanding(Example.Seller);
        var request = Example.Request(standing);
        request.IsAppealed.ShouldBeFalse("it is open, and nothing was decided");
        request.Decide(Ruling.Keep, standing, now: Example.Noon.AddHours(1));
        request.IsAppealed.ShouldBeFalse("it is decided");
        request.AppealAs(Party.Seller, new string('x', 30), 7, TimeSpan.FromHours(72), TimeSpan.Zero, Example.Noon.AddHours(2));
        request.IsAppealed.ShouldBeTrue();
        request.Close(Example.Noon.AddHours(3));
        ((IRaiseEvents)request).Raised.Select(e => e.OccurredAt).ShouldBe([Example.Noon, Example.Noon.AddHours(1), Example.Noon.AddHours(2), Example.Noon.AddHours(3)]);
    }

    [Fact, Trait("Rule", "MOD-4")]
    public void A_report_too_and_a_withdrawn_review_is_not_reported()
    {
        var review = Example.Review();
        var report = Report(review);
        ((IRaiseEvents)report).Raised.Single().OccurredAt.ShouldBe(Example.Noon);
        review.Withdraw();
        Should.Throw<RuleBroken>(() => Report(review)).Message.ShouldStartWith("The buyer has withdrawn this review.");
    }

    [Fact, Trait("Rule", "MOD-9")]
    public void Why_a_side_cannot_appeal_is_said_in_its_own_words()
    {
        var standing = new SellerStanding(Example.Seller);
        var request = Example.Request(standing);
        request.AppealRefusal(Party.Seller, Example.Noon)!.English.ShouldBe("There is no decision to appeal.");
        request.Decide(Ruling.Keep, standing);
        request.AppealRefusal(Party.Buyer, Example.Noon)!.English.ShouldBe("You can't appeal because the decision was in your favour.");
        request.AppealAs(Party.Seller, new string('x', 2000), 7, TimeSpan.FromHours(72), TimeSpan.Zero, Example.Noon);
        request.AppealRefusal(Party.Seller, Example.Noon)!.English.ShouldBe("You have already appealed. You can appeal only once.");
        request.Decide(Ruling.TakeOutOfScore, standing, Example.Victor);
        request.AppealRefusal(Party.Buyer, Example.Noon)!.English.ShouldBe("You can't appeal any more. The decision on the appeal is final.");
        var report = Report(Example.Review());
        report.Claim(Example.Ruth, Example.Lease, Example.Noon);
        report.Decide(Example.Ruth, new Verdict(Ruling.Delete, DecisionRule.PersonalData, Example.Reasons, ""), Example.Comment, standing, Example.Deadlines.Appeal, Example.Steps, Example.Noon);
        report.AppealRefusal(Party.Seller, Example.Noon)!.English.ShouldBe("You can't appeal because this decision was about someone else's report.");
    }

    [Fact, Trait("Rule", "MOD-5"), Trait("Rule", "MOD-7")]
    public void Only_the_third_rejection_carries_the_end_of_a_suspension()
    {
        var standing = new SellerStanding(Example.Seller);
        for (var rejection = 1; rejection <= 4; rejection++)
        {
            var decision = Example.Request(standing, id: 1000 + rejection, now: Example.Noon.AddDays(40 * rejection)).Decide(Ruling.Keep, standing, now: Example.Noon.AddDays(40 * rejection));
            decision.FilingSuspendedUntil.ShouldBe(rejection == 3 ? Example.Noon.AddDays(150) : null);
        }
    }

    [Fact, Trait("Rule", "MOD-9")]
    public void A_letter_says_how_to_appeal_to_who_can_and_has_not()
    {
        var standing = new SellerStanding(Example.Seller);
        var request = Example.Request(standing);
        var first = request.Decide(Ruling.TakeOutOfScore, standing);
        bool Invites(Party reader, Decision decision) => DecisionLetter.To(reader, decision, request).Appeal?.English.StartsWith("You can appeal until", StringComparison.Ordinal) == true;
        (Invites(Party.Buyer, first), Invites(Party.Seller, first)).ShouldBe((true, true));
        request.AppealAs(Party.Buyer, new string('x', 30), 7, TimeSpan.FromHours(72), TimeSpan.Zero, Example.Noon);
        (Invites(Party.Buyer, first), Invites(Party.Seller, first)).ShouldBe((false, true));
        var last = request.Decide(Ruling.Keep, standing, Example.Victor);
        (Invites(Party.Seller, first), Invites(Party.Seller, last)).ShouldBe((false, false), "the final decision has replaced it");
    }

    [Fact, Trait("Rule", "MOD-11")]
    public void What_just_fits_into_the_log_is_not_cut()
    {
        AuditLogEntry.Cut(new string('x', 400), 400).ShouldBe(new string('x', 400));
        AuditLogEntry.Cut(new string('x', 401), 400).ShouldSatisfyAllConditions(c => c.Length.ShouldBe(400), c => c.ShouldContain("… sha256:"));
    }

    private static DeletionRequest Report(ReviewCopy review) => DeletionRequest.Report(
        2000, review, "Ben's Prints", new StaffMember(50, "reader"), DeletionReason.PersonalData, "It names my street and number.", Example.Deadlines, Example.Noon);
}
