using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;

namespace Marketplace.UnitTests.Moderation;

[Trait("Rule", "MOD-9")]
public sealed class AppealTests
{
    private const string Words = "The message says it word for word. Please read it again.";
    private readonly SellerStanding standing = new(Example.Seller);
    private readonly DeletionRequest request;

    public AppealTests() => request = Example.Request(standing);

    [Theory]
    [InlineData(30 * 24 * 60, true)]
    [InlineData(30 * 24 * 60 + 1, false)]
    public void Each_side_may_appeal_within_30_days(int minutes, bool inTime)
    {
        request.Decide(Ruling.Keep, standing);
        (request.AppealRefusal(Party.Seller, Example.Noon.AddMinutes(minutes)) is null).ShouldBe(inTime);
    }

    [Fact]
    public void Each_side_appeals_once_and_another_person_decides_for_good()
    {
        request.Decide(Ruling.TakeOutOfScore, standing);
        Appeal(Party.Seller);
        request.IsAppealed.ShouldBeTrue();
        Should.Throw<RuleBroken>(() => Appeal(Party.Seller)).Message.ShouldContain("once");
        Appeal(Party.Buyer);
        Should.Throw<RuleBroken>(() => request.Claim(Example.Ruth, Example.Lease, Example.Noon)).Message.ShouldContain("someone else");
        request.Decide(Ruling.Delete, standing, Example.Victor).Round.ShouldBe(2);
        request.AppealUntil.ShouldBeNull();
        request.AppealRefusal(Party.Buyer, Example.Noon).ShouldNotBeNull();
        DecisionLetter.To(Party.Buyer, request.Last!, request).Appeal!.ToString().ShouldContain("final");
    }

    [Theory]
    [InlineData(Party.Seller, Ruling.Delete)]
    [InlineData(Party.Buyer, Ruling.Keep)]
    public void Nobody_appeals_against_all_that_could_be_had(Party party, Ruling ruling)
    {
        request.Decide(ruling, standing);
        Should.Throw<RuleBroken>(() => Appeal(party)).Message.ShouldContain("in your favour");
    }

    [Fact]
    public void There_is_nothing_to_appeal_against_before_a_decision() => Should.Throw<RuleBroken>(() => Appeal(Party.Seller));

    [Theory]
    [InlineData(29)]
    [InlineData(2001)]
    public void An_appeal_says_why(int length)
    {
        request.Decide(Ruling.Keep, standing);
        Should.Throw<RuleBroken>(() => request.AppealAs(Party.Seller, new string('x', length), 1, TimeSpan.FromDays(3), TimeSpan.Zero, Example.Noon)).Field.ShouldBe("Words");
    }

    [Fact]
    public void An_appeal_comes_into_the_queue_by_its_own_age()
    {
        request.Decide(Ruling.Keep, standing);
        Appeal(Party.Seller, queuedAs: 5000, Example.Noon.AddDays(2));
        (request.QueuedAs, request.DueAt, request.ClaimedById).ShouldBe((5000, Example.Noon.AddDays(5), null));
    }

    [Fact, Trait("Rule", "MOD-6")]
    public void The_second_sides_appeal_leaves_the_case_its_place_its_due_time_and_whoever_has_it()
    {
        request.Decide(Ruling.TakeOutOfScore, standing);
        Appeal(Party.Buyer, queuedAs: 5000, Example.Noon.AddDays(2), TimeSpan.FromHours(48));
        request.Claim(Example.Victor, Example.Lease, Example.Noon.AddDays(3));
        Appeal(Party.Seller, queuedAs: 6000, Example.Noon.AddDays(3));
        (request.QueuedAs, request.DueAt, request.ClaimedById).ShouldBe((5000, Example.Noon.AddDays(5), Example.Victor.Id));
    }

    [Fact]
    public void The_other_side_has_48_hours_to_join_and_until_then_nothing_is_decided()
    {
        request.Decide(Ruling.TakeOutOfScore, standing);
        Appeal(Party.Buyer, join: TimeSpan.FromHours(48));
        ((IRaiseEvents)request).Raised.OfType<DecisionAppealed>().Single().OtherUntil.ShouldBe(Example.Noon.AddHours(48));
        DecisionLetter.To(Party.Seller, request.Last!, request).Appeal!.Arguments.ShouldContain(Example.Noon.AddHours(48));
        Should.Throw<RuleBroken>(() => request.Decide(Ruling.Keep, standing, Example.Victor, Example.Noon.AddHours(47))).Message.ShouldContain("The other side can join");
        request.AppealRefusal(Party.Seller, Example.Noon.AddHours(48)).ShouldBeNull();
        request.AppealRefusal(Party.Seller, Example.Noon.AddHours(49)).ShouldNotBeNull();
        request.Decide(Ruling.Keep, standing, Example.Victor, Example.Noon.AddHours(48)).Round.ShouldBe(2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Nobody_waits_for_a_side_that_has_joined_or_whose_time_has_ended(bool joins)
    {
        request.Decide(Ruling.TakeOutOfScore, standing);
        var late = Example.Noon.AddDays(29);
        Appeal(Party.Buyer, now: late, join: TimeSpan.FromHours(48));
        request.AppealUntil.ShouldBe(Example.Noon.AddDays(30), "no longer than the time to appeal");
        if (joins) Appeal(Party.Seller, now: late);
        request.Decide(Ruling.Keep, standing, Example.Victor, joins ? late : Example.Noon.AddDays(30)).Round.ShouldBe(2);
    }

    [Fact]
    public void What_followed_from_a_rejection_is_taken_back_with_it()
    {
        for (var i = 1; i < Example.Steps.Suspended; i++) Example.Request(standing, id: i).Decide(Ruling.Keep, standing);
        var decision = request.Decide(Ruling.Keep, standing);
        decision.Consequence.ShouldBe(Consequence.FilingSuspended);
        Appeal(Party.Seller);
        request.Decide(Ruling.Delete, standing, Example.Victor);
        standing.MayFile(Example.Noon).ShouldBeTrue();
        (standing.RejectionsAbout(99), standing.Rejected, standing.Granted).ShouldBe((2, 2, 1));
    }

    [Fact]
    public void A_deletion_that_is_taken_back_is_no_rejection_on_the_ladder()
    {
        request.Decide(Ruling.Delete, standing);
        Appeal(Party.Buyer);
        var final = request.Decide(Ruling.Keep, standing, Example.Victor);
        (final.Consequence, standing.RejectionsAbout(99), standing.Rejected, standing.Granted).ShouldBe((Consequence.None, 0, 1, 0));
    }

    private void Appeal(Party party, long queuedAs = 2000, DateTime? now = null, TimeSpan join = default) =>
        request.AppealAs(party, Words, queuedAs, TimeSpan.FromDays(3), join, now ?? Example.Noon);
}
