using Marketplace.Casework;
using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;

namespace Marketplace.UnitTests.Moderation;

public sealed class FilingTests
{
    private readonly SellerStanding standing = new(Example.Seller);

    [Fact, Trait("Rule", "MOD-1")]
    public void A_request_waits_for_support_with_all_its_evidence()
    {
        var filing = Example.Filing(DeletionReason.Blackmail, Example.Message(), Example.File());
        var request = DeletionRequest.File(1000, Example.Review(), "Ben's Prints", null, standing, filing, 365, Example.Deadlines, Example.Noon);
        request.State.ShouldBe(RequestState.Open);
        request.Evidence.Select(e => (e.Position, e.Kind)).ShouldBe([(1, EvidenceKind.Message), (2, EvidenceKind.File)]);
        Raised<DeletionRequested>(request).Request.ShouldBe(new(1000, 99, 7, 2, "Ben's Prints", "bens-prints", 1, "anna", "A poster", DeletionReason.Blackmail, null));
        standing.Filed.ShouldBe(1);
    }

    [Fact, Trait("Rule", "MOD-4"), Trait("Rule", "MOD-10")]
    public void Whatever_happens_to_a_review_takes_a_turn_so_that_of_two_at_once_one_sees_the_other()
    {
        var review = Example.Review();
        var turns = new List<int> { review.Turn };
        DeletionRequest.File(1, review, "Ben's Prints", null, standing, Example.Filing(), 365, Example.Deadlines, Example.Noon);
        turns.Add(review.Turn);
        DeletionRequest.Report(
            2, review, "Ben's Prints", new StaffMember(9, "reporter"), DeletionReason.PersonalData, "It tells where he lives.", Example.Deadlines, Example.Noon);
        turns.Add(review.Turn);
        review.Edit(Example.Noon);
        turns.Add(review.Turn);
        review.Withdraw();
        turns.Add(review.Turn);
        turns.ShouldBe([0, 1, 2, 3, 4]);
    }

    [Theory, Trait("Rule", "MOD-4")]
    [InlineData(0)]
    [InlineData(365)]
    public void A_review_of_up_to_365_days_can_be_asked_about(int days) => File(Example.Noon.AddDays(-days)).State.ShouldBe(RequestState.Open);

    [Theory, Trait("Rule", "MOD-4")]
    [InlineData(365 * 24 * 60 + 1)]
    [InlineData(366 * 24 * 60)]
    public void An_older_one_cannot(int minutes) =>
        Should.Throw<RuleBroken>(() => File(Example.Noon.AddMinutes(-minutes))).Message.ShouldContain("older than {0} days");

    [Fact, Trait("Rule", "MOD-5")]
    public void There_is_one_open_request_for_each_review()
    {
        var first = File(Example.Noon);
        Should.Throw<RuleBroken>(() => File(Example.Noon, first)).Message.ShouldContain("is already open");
        first.Decide(Ruling.Keep, standing);
        File(Example.Noon, first).State.ShouldBe(RequestState.Open);
    }

    [Theory, Trait("Rule", "MOD-5")]
    [InlineData(Ruling.TakeOutOfScore)]
    [InlineData(Ruling.TakeOutPassage)]
    [InlineData(Ruling.Delete)]
    public void What_was_decided_for_the_seller_is_not_asked_for_again(Ruling ruling)
    {
        var first = File(Example.Noon);
        first.Decide(ruling, standing);
        Should.Throw<RuleBroken>(() => File(Example.Noon, first)).Message.ShouldContain("already granted");
    }

    [Fact, Trait("Rule", "MOD-5")]
    public void A_review_that_was_edited_since_can_be_asked_about_anew()
    {
        var (first, review) = (File(Example.Noon), Example.Review());
        first.Decide(Ruling.TakeOutPassage, standing);
        DeletionRequest.Refusal(review, first, standing, 365, Example.Noon).ShouldNotBeNull();
        review.Edit(Example.Noon.AddDays(1));
        DeletionRequest.Refusal(review, first, standing, 365, Example.Noon.AddDays(1)).ShouldBeNull();
    }

    [Fact, Trait("Rule", "MOD-1")]
    public void A_withdrawn_review_leaves_nothing_to_ask_for()
    {
        var review = Example.Review();
        review.Withdraw();
        DeletionRequest.Refusal(review, null, standing, 365, Example.Noon)!.English.ShouldContain("withdrawn this review");
    }

    [Theory, Trait("Rule", "MOD-6")]
    [InlineData(DeletionReason.Blackmail, true, 24)]
    [InlineData(DeletionReason.InsultsOrUnrelated, true, 24)]
    [InlineData(DeletionReason.CompetitorAttack, false, 72)]
    public void Blackmail_and_insults_are_urgent(DeletionReason reason, bool urgent, int hours)
    {
        var request = Example.Request(reason: reason);
        request.IsUrgent.ShouldBe(urgent);
        request.DueAt.ShouldBe(Example.Noon.AddHours(hours));
    }

    [Fact, Trait("Rule", "MOD-1")]
    public void A_request_ends_when_the_buyer_withdraws_the_review()
    {
        var request = File(Example.Noon);
        request.Claim(Example.Ruth, Example.Lease, Example.Noon);
        request.Close(Example.Noon);
        (request.State, request.ClaimedById).ShouldBe((RequestState.Closed, null));
        Raised<DeletionRequestClosed>(request).Request.RequestId.ShouldBe(request.Id);
        Should.Throw<RuleBroken>(() => request.Decide(Ruling.Keep, standing)).IsConflict.ShouldBeTrue();
        request.Close(Example.Noon);
        ((IRaiseEvents)request).Raised.OfType<DeletionRequestClosed>().Count().ShouldBe(1);
    }

    private DeletionRequest File(DateTime publishedAt, DeletionRequest? latest = null) => DeletionRequest.File(
        1000, Example.Review(publishedAt), "Ben's Prints", latest, standing, Example.Filing(), 365, Example.Deadlines, Example.Noon);

    private static T Raised<T>(DeletionRequest request) => ((IRaiseEvents)request).Raised.OfType<T>().Single();
}
