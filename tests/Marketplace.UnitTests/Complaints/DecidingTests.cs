using Marketplace.Complaints.Domain;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.UnitTests.Complaints;

public sealed class DecidingTests
{
    [Theory, Trait("Rule", "CMP-4")]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public void Each_side_may_ask_support_once_72_hours_have_passed(int ticks, bool may)
    {
        foreach (var party in new[] { Party.Buyer, Party.Seller })
        {
            (new Quarrel().Claim.EscalationRefusal(party, Quarrel.Terms, Quarrel.At(72).AddTicks(ticks)) is null).ShouldBe(may);
        }
    }

    [Fact, Trait("Rule", "CMP-4")]
    public void Pauses_do_not_matter_here()
    {
        var quarrel = new Quarrel().OfferShare(20, Quarrel.At(10)).Escalate(Quarrel.At(72));
        (quarrel.Claim.State, quarrel.Claim.Offers[0].State).ShouldBe((ClaimState.Escalated, OfferState.Withdrawn));
        Should.Throw<RuleBroken>(() => quarrel.Accept(Quarrel.Buyer, Quarrel.At(73))).IsConflict.ShouldBeTrue();
    }

    [Fact, Trait("Rule", "CMP-4")]
    public void Sooner_where_a_solution_was_declined_but_not_where_it_was_withdrawn_or_countered()
    {
        var declined = new Quarrel().OfferShare(20, Quarrel.At(1)).Decline(Quarrel.Buyer, Quarrel.At(2));
        declined.Claim.EscalationRefusal(Party.Seller, Quarrel.Terms, Quarrel.At(2)).ShouldBeNull();
        var withdrawn = new Quarrel().OfferShare(20, Quarrel.At(1));
        withdrawn.Claim.WithdrawOffer(Quarrel.Seller, Quarrel.Terms, Quarrel.At(2));
        withdrawn.Claim.EscalationRefusal(Party.Buyer, Quarrel.Terms, Quarrel.At(2)).ShouldNotBeNull();
        var countered = new Quarrel().OfferShare(20, Quarrel.At(1));
        countered.Claim.Counter(Quarrel.Buyer, 40, "", 10_000, Quarrel.Terms, Quarrel.At(2));
        countered.Claim.EscalationRefusal(Party.Buyer, Quarrel.Terms, Quarrel.At(2)).ShouldNotBeNull();
        countered.Decline(Quarrel.Seller, Quarrel.At(3)).Claim.EscalationRefusal(Party.Buyer, Quarrel.Terms, Quarrel.At(3)).ShouldBeNull();
    }

    [Fact, Trait("Rule", "CMP-4")]
    public void It_is_asked_once_with_reasons_and_has_its_due_time()
    {
        Should.Throw<RuleBroken>(() => new Quarrel().Claim.Escalate(Quarrel.Buyer, "Too short.", 1, Quarrel.Terms, Quarrel.At(72))).Field.ShouldBe("Words");
        var quarrel = new Quarrel().Escalate(Quarrel.At(72));
        (quarrel.Claim.DueAt, quarrel.Claim.QueuedAs).ShouldBe((Quarrel.At(72).AddDays(5), 700L));
        Should.Throw<RuleBroken>(() => quarrel.Escalate(Quarrel.At(73), Quarrel.Seller)).IsConflict.ShouldBeTrue();
        quarrel.Raised.OfType<ClaimEscalated>().Count().ShouldBe(1);
    }

    [Fact, Trait("Rule", "CMP-4")]
    public void Until_support_has_decided_the_sides_may_still_settle_it()
    {
        var closed = new Quarrel().Escalate(Quarrel.At(72));
        closed.Claim.Close(Quarrel.Buyer, Quarrel.Terms, Quarrel.At(73));
        closed.Claim.End.ShouldBe(ClaimEnd.ClosedByBuyer);
        Should.Throw<RuleBroken>(() => closed.Decide(ClaimRuling.FullRefund, Quarrel.At(74))).IsConflict.ShouldBeTrue();
        var refunded = new Quarrel().Escalate(Quarrel.At(72));
        refunded.Claim.RefundInFull(Quarrel.Seller, "", 801, 10_000, Quarrel.Terms, Quarrel.At(73));
        refunded.Refund!.Amount.ShouldBe(10_000);
    }

    [Theory, Trait("Rule", "CMP-4")]
    [InlineData(ClaimRuling.PartialRefund, 30, 3_000)]
    [InlineData(ClaimRuling.FullRefund, 0, 10_000)]
    [InlineData(ClaimRuling.ForSeller, 0, 0)]
    [InlineData(ClaimRuling.Settled, 0, 0)]
    public void A_decision_ends_the_claim_and_owes_what_it_says(ClaimRuling ruling, int percent, long owed)
    {
        var quarrel = new Quarrel().Escalate(Quarrel.At(72)).Decide(ruling, Quarrel.At(80), percent);
        (quarrel.Claim.State, quarrel.Claim.End, quarrel.Refund?.Amount ?? 0, quarrel.Claim.ClaimedById).ShouldBe((ClaimState.Closed, ClaimEnd.Decision, owed, null));
        if (owed > 0) quarrel.Refund!.By.ShouldBe(Party.Support);
        quarrel.Raised.OfType<ClaimDecided>().Single().Amount.ShouldBe(owed);
        Should.Throw<RuleBroken>(() => quarrel.Decide(ClaimRuling.FullRefund, Quarrel.At(81))).IsConflict.ShouldBeTrue();
    }

    [Fact, Trait("Rule", "CMP-4")]
    public void A_decided_return_is_refunded_when_the_product_is_back_and_nobody_asks_support_again()
    {
        var quarrel = new Quarrel().Escalate(Quarrel.At(72));
        Should.Throw<RuleBroken>(() => quarrel.Decide(ClaimRuling.Return, Quarrel.At(80))).Field.ShouldBe("Name");
        quarrel.Decide(ClaimRuling.Return, Quarrel.At(80), to: Quarrel.Home);
        (quarrel.Claim.State, quarrel.Claim.HasLabel, quarrel.Refund).ShouldBe((ClaimState.Returning, true, null));
        quarrel.Claim.EscalationRefusal(Party.Buyer, Quarrel.Terms, Quarrel.At(81)).ShouldNotBeNull();
        quarrel.Claim.SendBack(Quarrel.Buyer, "", Quarrel.Terms, Quarrel.At(90));
        quarrel.Tick(Quarrel.At(90).AddDays(14)).Refund!.Amount.ShouldBe(10_000);
    }

    [Fact, Trait("Rule", "CMP-4")]
    public void A_decided_return_that_is_never_sent_ends_the_claim()
    {
        var quarrel = new Quarrel().Escalate(Quarrel.At(72)).Decide(ClaimRuling.Return, Quarrel.At(80), to: Quarrel.Home).Tick(Quarrel.At(80).AddDays(44).AddTicks(-1));
        quarrel.Claim.State.ShouldBe(ClaimState.Returning);
        quarrel.Raised.OfType<ClaimDecided>().Single().SendBy.ShouldBe(Quarrel.At(80).AddDays(14));
        quarrel.Raised.OfType<ReturnAwaited>().Count().ShouldBe(2);
        quarrel.Tick(Quarrel.At(80).AddDays(44));
        (quarrel.Claim.State, quarrel.Claim.End, quarrel.Refund).ShouldBe((ClaimState.Closed, ClaimEnd.NotReturned, null));
        quarrel.Claim.Effect.ShouldBe(ClaimEffect.Counts, "support decided for the buyer, whatever the buyer did then");
        quarrel.Raised.OfType<ReturnLapsed>().Single().ClosesAt.ShouldBeNull();
    }

    [Fact, Trait("Rule", "CMP-4"), Trait("Rule", "MOD-6")]
    public void Only_who_has_taken_the_case_decides_and_no_side_of_it()
    {
        var quarrel = new Quarrel().Escalate(Quarrel.At(72));
        Should.Throw<RuleBroken>(() => quarrel.Claim.Decide(Quarrel.Support, ClaimRuling.FullRefund, 0, Quarrel.Words, null, 800, 10_000, Quarrel.Terms, Quarrel.At(80)));
        foreach (var party in new[] { 10L, 20L })
        {
            Should.Throw<RuleBroken>(() => quarrel.Claim.Claim(new(party, "side"), TimeSpan.FromMinutes(30), Quarrel.At(80))).Message.ShouldBe(OrderClaim.Own);
        }
        Should.Throw<RuleBroken>(() => new Quarrel().Claim.Claim(Quarrel.Support, TimeSpan.FromMinutes(30), Quarrel.At(1)), "nobody asked support");
    }

    [Theory, Trait("Rule", "CMP-4")]
    [InlineData(ClaimRuling.PartialRefund, 0, Quarrel.Words, "Percent")]
    [InlineData(ClaimRuling.PartialRefund, 100, Quarrel.Words, "Percent")]
    [InlineData(ClaimRuling.FullRefund, 0, "So be it.", "Reasons")]
    [InlineData((ClaimRuling)9, 0, Quarrel.Words, "Ruling")]
    public void A_decision_that_does_not_hold_together_is_refused(ClaimRuling ruling, int percent, string reasons, string field)
    {
        var quarrel = new Quarrel().Escalate(Quarrel.At(72));
        quarrel.Claim.Claim(Quarrel.Support, TimeSpan.FromMinutes(30), Quarrel.At(80));
        Should.Throw<RuleBroken>(() => quarrel.Claim.Decide(Quarrel.Support, ruling, percent, reasons, null, 800, 10_000, Quarrel.Terms, Quarrel.At(80))).Field.ShouldBe(field);
        (quarrel.Claim.State, quarrel.Claim.Decision).ShouldBe((ClaimState.Escalated, null));
    }
}
