using Marketplace.Complaints.Domain;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.UnitTests.Complaints;

/// <summary>A claim's effect on its seller's standing.</summary>
public sealed class EffectTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Theory, Trait("Rule", "CMP-5")]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Solved_within_72_hours_has_no_effect(int minutes, bool counts)
    {
        var quarrel = new Quarrel();
        quarrel.Claim.RefundInFull(Quarrel.Seller, "", 800, 10_000, Quarrel.Terms, Quarrel.At(72) + (minutes * Minute));
        quarrel.Claim.Effect.ShouldBe(counts ? ClaimEffect.Counts : ClaimEffect.None);
    }

    [Theory, Trait("Rule", "CMP-5")]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void An_open_claim_counts_from_the_72nd_hour_on(int minutes, bool counts) =>
        new Quarrel().Tick(Quarrel.At(72) + (minutes * Minute)).Claim.Effect.ShouldBe(counts ? ClaimEffect.Counts : ClaimEffect.None);

    [Theory, Trait("Rule", "CMP-5")]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void An_offer_stops_the_clock_until_the_buyer_answers(int minutes, bool counts)
    {
        // 10 hours, a pause of 100, and the rest of the 72.
        var quarrel = new Quarrel().OfferShare(20, Quarrel.At(10));
        quarrel.Tick(Quarrel.At(100)).Claim.IsLate.ShouldBeFalse("the clock stands");
        quarrel.Claim.SolveBy(Quarrel.Terms).ShouldBeNull();
        quarrel.Decline(Quarrel.Buyer, Quarrel.At(110));
        quarrel.Claim.SolveBy(Quarrel.Terms).ShouldBe(Quarrel.At(172));
        quarrel.Tick(Quarrel.At(172) + (minutes * Minute)).Claim.Effect.ShouldBe(counts ? ClaimEffect.Counts : ClaimEffect.None);
    }

    [Fact, Trait("Rule", "CMP-5")]
    public void A_counter_offer_is_an_answer_and_the_clock_runs()
    {
        var quarrel = new Quarrel().OfferShare(20, Quarrel.At(10));
        quarrel.Claim.Counter(Quarrel.Buyer, 50, "", 10_000, Quarrel.Terms, Quarrel.At(20));
        quarrel.Claim.Used(Quarrel.At(30)).ShouldBe(TimeSpan.FromHours(20));
        quarrel.Accept(Quarrel.Seller, Quarrel.At(82)).Claim.Effect.ShouldBe(ClaimEffect.None);
    }

    [Fact, Trait("Rule", "CMP-5")]
    public void An_accepted_return_is_a_solution_however_long_the_parcel_takes()
    {
        var quarrel = new Quarrel().OfferReturn(Quarrel.At(60)).Accept(Quarrel.Buyer, Quarrel.At(65));
        quarrel.Claim.SendBack(Quarrel.Buyer, "", Quarrel.Terms, Quarrel.At(200));
        quarrel.Claim.Receive(Quarrel.Seller, 800, 10_000, Quarrel.At(400));
        (quarrel.Claim.Used(Quarrel.At(400)), quarrel.Claim.Effect).ShouldBe((TimeSpan.FromHours(60), ClaimEffect.None));
    }

    [Fact, Trait("Rule", "CMP-5")]
    public void What_was_late_before_the_offer_stays_late()
    {
        var quarrel = new Quarrel().OfferShare(20, Quarrel.At(73)).Accept(Quarrel.Buyer, Quarrel.At(74));
        quarrel.Claim.Effect.ShouldBe(ClaimEffect.Counts);
    }

    [Fact, Trait("Rule", "CMP-6")]
    public void A_change_of_mind_never_counts()
    {
        new Quarrel(ClaimCause.Remorse).Tick(Quarrel.At(500)).Claim.Effect.ShouldBe(ClaimEffect.Remorse);
        new Quarrel(ClaimCause.Remorse).Escalate(Quarrel.At(80)).Decide(ClaimRuling.FullRefund, Quarrel.At(90)).Claim.Effect.ShouldBe(ClaimEffect.Remorse);
    }

    [Theory, Trait("Rule", "CMP-6")]
    [InlineData(ClaimRuling.ForSeller, false)]
    [InlineData(ClaimRuling.Settled, false)]
    [InlineData(ClaimRuling.PartialRefund, true)]
    [InlineData(ClaimRuling.FullRefund, true)]
    [InlineData(ClaimRuling.Return, true)]
    public void A_decision_against_the_buyer_takes_back_what_counted(ClaimRuling ruling, bool counts)
    {
        var quarrel = new Quarrel().Tick(Quarrel.At(73));
        quarrel.Claim.Effect.ShouldBe(ClaimEffect.Counts);
        quarrel.Escalate(Quarrel.At(74)).Decide(ruling, Quarrel.At(90), 30, Quarrel.Home);
        quarrel.Claim.Effect.ShouldBe(counts ? ClaimEffect.Counts : ClaimEffect.DecidedForSeller);
    }

    [Fact, Trait("Rule", "CMP-5"), Trait("Rule", "CMP-4")]
    public void While_support_has_it_the_sellers_time_stands_still()
    {
        var quarrel = new Quarrel().OfferShare(20, Quarrel.At(10)).Decline(Quarrel.Buyer, Quarrel.At(20)).Escalate(Quarrel.At(30));
        quarrel.Claim.SolveBy(Quarrel.Terms).ShouldBeNull();
        quarrel.Tick(Quarrel.At(200));
        (quarrel.Claim.IsLate, quarrel.Claim.Effect, quarrel.Claim.Used(Quarrel.At(200))).ShouldBe((false, ClaimEffect.None, TimeSpan.FromHours(20)));
        quarrel.Claim.RefundInFull(Quarrel.Seller, "", 800, 10_000, Quarrel.Terms, Quarrel.At(200));
        quarrel.Claim.Effect.ShouldBe(ClaimEffect.None, "it was solved in the seller's time");
        new Quarrel().Tick(Quarrel.At(73)).Escalate(Quarrel.At(74)).Claim.Effect.ShouldBe(ClaimEffect.None, "it counts only if support decides for the buyer");
    }

    [Fact, Trait("Rule", "CMP-5"), Trait("Rule", "CMP-4")]
    public void A_claim_that_the_buyer_closes_while_support_has_it_never_counts()
    {
        var quarrel = new Quarrel().Tick(Quarrel.At(73)).Escalate(Quarrel.At(74));
        quarrel.Claim.Close(Quarrel.Buyer, Quarrel.Terms, Quarrel.At(90));
        quarrel.Claim.Effect.ShouldBe(ClaimEffect.Dropped);
        var open = new Quarrel().Tick(Quarrel.At(73));
        open.Claim.Close(Quarrel.Buyer, Quarrel.Terms, Quarrel.At(90));
        open.Claim.Effect.ShouldBe(ClaimEffect.Counts);
    }

    [Fact, Trait("Rule", "CMP-5"), Trait("Rule", "REP-5")]
    public void Of_one_order_at_most_one_claim_counts()
    {
        var first = new Quarrel().Tick(Quarrel.At(73));
        first.Claim.Close(Quarrel.Buyer, Quarrel.Terms, Quarrel.At(74));
        first.Claim.Effect.ShouldBe(ClaimEffect.Counts);
        var second = Again(first.Order, first.Claim, Quarrel.At(80));
        second.Tick(900, 10_000, Quarrel.Terms, Quarrel.At(160));
        (second.IsLate, second.Effect).ShouldBe((true, ClaimEffect.Repeated));
        second.Close(Quarrel.Buyer, Quarrel.Terms, Quarrel.At(161));
        var third = Again(first.Order, second, Quarrel.At(170));
        third.Tick(900, 10_000, Quarrel.Terms, Quarrel.At(250));
        third.Effect.ShouldBe(ClaimEffect.Repeated);
        var solved = new Quarrel();
        solved.Claim.Close(Quarrel.Buyer, Quarrel.Terms, Quarrel.At(1));
        var next = Again(solved.Order, solved.Claim, Quarrel.At(2));
        next.Tick(900, 10_000, Quarrel.Terms, Quarrel.At(90));
        next.Effect.ShouldBe(ClaimEffect.Counts, "the first one didn't");

        static OrderClaim Again(OrderCopy order, OrderClaim latest, DateTime at) => OrderClaim.Open(501, order, latest, ClaimCause.Defect, Quarrel.Words, Quarrel.Terms, at);
    }

    [Fact, Trait("Rule", "CMP-6")]
    public void A_claim_found_untrue_later_is_taken_back_once_and_by_nobody_who_is_part_of_it()
    {
        var quarrel = new Quarrel();
        Should.Throw<RuleBroken>(() => Untrue(quarrel, 90), "it is open").IsConflict.ShouldBeFalse();
        quarrel.Escalate(Quarrel.At(80)).Decide(ClaimRuling.FullRefund, Quarrel.At(90));
        Should.Throw<RuleBroken>(() => Untrue(quarrel, 10)).Message.ShouldBe(OrderClaim.Own);
        Should.Throw<RuleBroken>(() => quarrel.Claim.FindUntrue(Quarrel.Support, "Too short.", Quarrel.At(100))).Field.ShouldBe("Reasons");
        Untrue(quarrel, 90);
        quarrel.Claim.Effect.ShouldBe(ClaimEffect.Untrue);
        quarrel.Raised.OfType<ClaimFoundUntrue>().Count().ShouldBe(1);
        Should.Throw<RuleBroken>(() => Untrue(quarrel, 90)).IsConflict.ShouldBeTrue();
        quarrel.Raised.OfType<RefundOwed>().Count().ShouldBe(1, "money that went back stays where it is");
    }

    private static void Untrue(Quarrel quarrel, long by) =>
        quarrel.Claim.FindUntrue(new(by, "someone"), "The same pictures were used in another claim.", Quarrel.At(100));
}
