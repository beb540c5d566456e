using Marketplace.Complaints.Domain;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.UnitTests.Complaints;

/// <summary>Refunds that the seller says to have made outside the marketplace.</summary>
public sealed class ReportedRefundTests
{
    [Fact, Trait("Rule", "CMP-3")]
    public void Only_the_buyers_word_ends_the_claim_at_once()
    {
        var quarrel = Reported();
        (quarrel.Claim.State, quarrel.Claim.RefundAnswerBy, quarrel.Claim.ActAt).ShouldBe((ClaimState.RefundReported, Quarrel.At(10).AddDays(14), Quarrel.At(10).AddDays(14)));
        quarrel.Raised.OfType<RefundReported>().Single().ShouldBe(new RefundReported(quarrel.Claim.Summary, 10_000, Quarrel.At(10).AddDays(14)) { OccurredAt = Quarrel.At(10) });
        Should.Throw<RuleBroken>(() => quarrel.Claim.ConfirmRefund(Quarrel.Seller, Quarrel.At(11)));
        Should.Throw<RuleBroken>(() => quarrel.Claim.Close(Quarrel.Buyer, Quarrel.Terms, Quarrel.At(11)), "closing says that there is no refund").IsConflict.ShouldBeTrue();
        quarrel.Claim.MayOffer(ClaimSolution.FullRefund, Party.Seller).ShouldBeFalse();
        quarrel.Claim.ConfirmRefund(Quarrel.Buyer, Quarrel.At(11));
        (quarrel.Claim.End, quarrel.Claim.Effect, quarrel.Refund).ShouldBe((ClaimEnd.OrderRefunded, ClaimEffect.None, null));
    }

    [Fact, Trait("Rule", "CMP-3")]
    public void Silence_for_14_days_counts_as_received()
    {
        var quarrel = Reported();
        quarrel.Tick(Quarrel.At(10).AddDays(14).AddTicks(-1)).Claim.IsOpen.ShouldBeTrue();
        quarrel.Tick(Quarrel.At(10).AddDays(14));
        (quarrel.Claim.End, quarrel.Claim.Last.What).ShouldBe((ClaimEnd.OrderRefunded, ClaimEntryType.RefundAssumed));
    }

    [Theory, Trait("Rule", "CMP-4")]
    [InlineData(false)]
    [InlineData(true)]
    public void A_refund_that_is_missing_comes_before_support_at_once_and_is_owed_again(bool wasEscalated)
    {
        var quarrel = new Quarrel();
        if (wasEscalated) quarrel.Escalate(Quarrel.At(72));
        var (said, missed) = (Quarrel.At(wasEscalated ? 73 : 1), Quarrel.At(wasEscalated ? 74 : 2));
        quarrel.Claim.ReportRefund(10_000, Quarrel.Terms, said);
        quarrel.Claim.IsQueued.ShouldBeFalse();
        Should.Throw<RuleBroken>(() => quarrel.Escalate(missed)).Message.ShouldStartWith("The buyer has until");
        quarrel.Claim.MissRefund(Quarrel.Buyer, "", 701, Quarrel.Terms, missed);
        (quarrel.Claim.State, quarrel.Claim.QueuedAs, quarrel.Claim.RefundAnswerBy).ShouldBe((ClaimState.Escalated, 701L, null));
        quarrel.Claim.Rulings.ShouldNotContain(ClaimRuling.Return);
        quarrel.Claim.Claim(Quarrel.Support, TimeSpan.FromMinutes(30), missed);
        quarrel.Claim.Decide(Quarrel.Support, ClaimRuling.FullRefund, 0, Quarrel.Words, null, 800, quarrel.Claim.ReportedRefund, Quarrel.Terms, missed);
        (quarrel.Refund!.Amount, quarrel.Refund.WasReported, quarrel.Claim.Effect).ShouldBe((10_000, true, ClaimEffect.Counts));
    }

    [Fact, Trait("Rule", "CMP-1")]
    public void For_30_days_the_buyer_of_an_order_refunded_outside_can_say_that_the_money_did_not_arrive()
    {
        var order = Quarrel.Sent();
        order.BeRefunded(Quarrel.Facts(), false, Quarrel.Start);
        OrderClaim.Causes(order).ShouldBe([ClaimCause.NoRefund]);
        order.Refusal(null, Quarrel.Terms, Quarrel.Start.AddDays(30)).ShouldBeNull();
        order.Refusal(null, Quarrel.Terms, Quarrel.Start.AddDays(30).AddTicks(1))!.English.ShouldStartWith("Everything you paid");
        var claim = OrderClaim.Open(500, order, null, ClaimCause.NoRefund, Quarrel.Words, Quarrel.Terms, Quarrel.At(1));
        (claim.State, claim.ReportedRefund, claim.IsQueued).ShouldBe((ClaimState.Escalated, 10_000L, true));
        claim.Close(Quarrel.Buyer, Quarrel.Terms, Quarrel.At(2));
        order.Refusal(claim, Quarrel.Terms, Quarrel.At(3)).ShouldNotBeNull("it was claimed once");
        Quarrel.Sent().Refusal(null, Quarrel.Terms, Quarrel.Start).ShouldBeNull();
        OrderClaim.Causes(Quarrel.Sent()).ShouldNotContain(ClaimCause.NoRefund);
        var byCard = Quarrel.Sent();
        byCard.BeRefunded(Quarrel.Facts(), false);
        byCard.Refusal(null, Quarrel.Terms, Quarrel.Start).ShouldNotBeNull("the provider has returned it");
    }

    [Fact, Trait("Rule", "CMP-1")]
    public void So_can_the_buyer_whose_refund_support_had_decided()
    {
        var decided = new Quarrel().Escalate(Quarrel.At(72)).Decide(ClaimRuling.FullRefund, Quarrel.At(73));
        decided.Order.Refusal(decided.Claim, Quarrel.Terms, Quarrel.At(74)).ShouldNotBeNull();
        decided.Order.BeRefunded(Quarrel.Facts(), false, Quarrel.At(80));
        decided.Order.Refusal(decided.Claim, Quarrel.Terms, Quarrel.At(81)).ShouldBeNull();
    }

    private static Quarrel Reported()
    {
        var quarrel = new Quarrel().OfferShare(20, Quarrel.At(1));
        quarrel.Claim.ReportRefund(10_000, Quarrel.Terms, Quarrel.At(10));
        return quarrel;
    }
}
