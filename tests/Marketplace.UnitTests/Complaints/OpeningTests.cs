using Marketplace.Complaints.Domain;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.UnitTests.Complaints;

public sealed class OpeningTests
{
    [Theory, Trait("Rule", "CMP-1")]
    [InlineData(OrderStage.Confirmed, false)]
    [InlineData(OrderStage.Paid, true)]
    [InlineData(OrderStage.Sent, true)]
    [InlineData(OrderStage.Finished, true)]
    [InlineData(OrderStage.Refunded, false)]
    [InlineData(OrderStage.Canceled, false)]
    public void A_claim_is_about_an_order_that_is_paid_sent_or_finished(OrderStage stage, bool may)
    {
        var order = new OrderCopy(Quarrel.Summary);
        order.Reach(stage, Quarrel.Facts());
        if (stage == OrderStage.Finished) order.Finish(Quarrel.Facts(), true, Quarrel.Start.AddDays(-1));
        (order.Refusal(null, Quarrel.Terms, Quarrel.Start) is null).ShouldBe(may);
        if (may) Open(order, Quarrel.Start).State.ShouldBe(ClaimState.Open);
        else Should.Throw<RuleBroken>(() => Open(order, Quarrel.Start));
    }

    [Theory, Trait("Rule", "CMP-1")]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Up_to_the_thirtieth_day_after_the_finish(long ticks, bool may)
    {
        var order = Quarrel.Sent();
        order.Finish(Quarrel.Facts(), true, Quarrel.Start);
        (order.Refusal(null, Quarrel.Terms, Quarrel.Start.AddDays(30).AddTicks(ticks)) is null).ShouldBe(may);
    }

    [Fact, Trait("Rule", "CMP-1")]
    public void One_claim_is_open_at_a_time_and_what_support_decided_is_not_claimed_again()
    {
        var quarrel = new Quarrel();
        quarrel.Order.Refusal(quarrel.Claim, Quarrel.Terms, Quarrel.At(1))!.English.ShouldBe("There is an open claim about this order.");
        quarrel.Claim.Close(Quarrel.Buyer, Quarrel.Terms, Quarrel.At(2));
        quarrel.Order.Refusal(quarrel.Claim, Quarrel.Terms, Quarrel.At(3)).ShouldBeNull();

        var decided = new Quarrel().Escalate(Quarrel.At(72)).Decide(ClaimRuling.ForSeller, Quarrel.At(73));
        decided.Order.Refusal(decided.Claim, Quarrel.Terms, Quarrel.At(74))!.English.ShouldStartWith("Support has already decided");
    }

    [Theory, Trait("Rule", "CMP-1")]
    [InlineData(19, false)]
    [InlineData(20, true)]
    [InlineData(2000, true)]
    [InlineData(2001, false)]
    public void It_is_described_in_20_to_2000_characters(int length, bool may)
    {
        void Open() => OrderClaim.Open(1, Quarrel.Sent(), null, ClaimCause.Defect, new string('x', length), Quarrel.Terms, Quarrel.Start);
        if (may) Open();
        else Should.Throw<RuleBroken>(Open).Field.ShouldBe("Description");
    }

    [Fact, Trait("Rule", "CMP-1")]
    public void Others_hear_of_it_with_the_end_of_the_sellers_time()
    {
        var opened = new Quarrel(ClaimCause.Damaged).Raised.OfType<ClaimOpened>().Single();
        opened.Claim.ShouldBe(new ClaimSummary(500, 1, 10, "ann", 20, "Bowls", "bowls", "Blue bowl", "EUR", ClaimCause.Damaged));
        (opened.SolveBy, opened.OccurredAt).ShouldBe((Quarrel.At(72), Quarrel.Start));
    }

    [Fact, Trait("Rule", "CMP-2")]
    public void The_order_says_whether_it_was_late()
    {
        Quarrel.Sent().IsLate.ShouldBeFalse();
        var late = new OrderCopy(Quarrel.Summary);
        late.BePaid(Party.Seller);
        late.Reach(OrderStage.Paid, Quarrel.Facts());
        late.NoteLate(Quarrel.Start);
        late.IsLate.ShouldBeTrue("it is paid, promised, and not sent");
        late.BeSent(Quarrel.Facts(Quarrel.Start.AddDays(-5)), "");
        late.IsLate.ShouldBeFalse("it was sent at the last moment");
        late.BeSent(Quarrel.Facts(Quarrel.Start.AddDays(-5).AddTicks(1)), "");
        late.IsLate.ShouldBeTrue();
    }

    [Fact, Trait("Rule", "CMP-1")]
    public void Events_of_the_order_are_heard_in_any_order()
    {
        var order = new OrderCopy(Quarrel.Summary);
        order.Finish(Quarrel.Facts(Quarrel.Start), true, Quarrel.Start);
        order.BeSent(Quarrel.Facts(), "T-2");
        order.BePaid(Party.Payment);
        order.Reach(OrderStage.Confirmed, Quarrel.Facts());
        order.Refund(400);
        order.Refund(300);
        (order.Stage, order.Tracking, order.IsPaidByCard, order.Refunded, order.Remaining, order.SentAt).ShouldBe((OrderStage.Finished, "T-2", true, 400L, 9_600L, (DateTime?)Quarrel.Start));
    }

    private static OrderClaim Open(OrderCopy order, DateTime at) => OrderClaim.Open(1, order, null, ClaimCause.Defect, Quarrel.Words, Quarrel.Terms, at);
}
