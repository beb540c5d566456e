using Marketplace.Complaints;
using Marketplace.Complaints.Domain;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.UnitTests.Complaints;

public sealed class StandingTests
{
    private static readonly string Placed = $"20 {StandingDay.DayOf(Quarrel.Start.AddDays(-10))}";
    private static readonly string Opened = $"20 {StandingDay.DayOf(Quarrel.Start)}";

    [Theory, Trait("Rule", "REP-5")]
    [InlineData(9, 0, 0, 0, StandingColour.NotEnough)]
    [InlineData(9, 9, 9, 9, StandingColour.NotEnough)]
    [InlineData(10, 0, 0, 0, StandingColour.Green)]
    [InlineData(100, 2, 2, 10, StandingColour.Green)]
    [InlineData(100, 3, 0, 0, StandingColour.Yellow)]
    [InlineData(100, 0, 3, 0, StandingColour.Yellow)]
    [InlineData(100, 0, 0, 11, StandingColour.Yellow)]
    [InlineData(100, 5, 5, 15, StandingColour.Yellow)]
    [InlineData(100, 6, 0, 0, StandingColour.Orange)]
    [InlineData(100, 0, 6, 0, StandingColour.Orange)]
    [InlineData(100, 0, 0, 16, StandingColour.Orange)]
    [InlineData(100, 8, 8, 20, StandingColour.Orange)]
    [InlineData(100, 9, 0, 0, StandingColour.Red)]
    [InlineData(100, 0, 9, 0, StandingColour.Red)]
    [InlineData(100, 0, 0, 21, StandingColour.Red)]
    [InlineData(1000, 21, 0, 0, StandingColour.Yellow)]
    public void The_worst_of_the_three_shares_decides(int orders, int claims, int canceled, int late, object colour) =>
        new Standing(orders, claims, canceled, late, new StandingOptions()).Colour.ShouldBe((StandingColour)colour);

    [Fact, Trait("Rule", "REP-5")]
    public void Shares_are_of_the_orders_and_of_none_nothing()
    {
        var standing = new Standing(40, 1, 2, 3, new StandingOptions());
        (standing.ClaimShare, standing.CanceledShare, standing.LateShare).ShouldBe((2.5m, 5m, 7.5m));
        new Standing(0, 1, 0, 0, new StandingOptions()).ClaimShare.ShouldBe(0);
    }

    [Fact, Trait("Rule", "REP-5")]
    public void An_order_counts_on_the_day_it_was_placed_once_it_is_accepted()
    {
        var order = new OrderCopy(Quarrel.Summary);
        Changes(order, null).ShouldBeEmpty();
        order.BePaid(Party.Payment);
        Changes(order, null).ShouldBeEmpty("its day is not known");
        order.Reach(OrderStage.Confirmed, Quarrel.Facts());
        Changes(order, null).ShouldBe([$"{Placed} +1 +0 +0 +0"]);
        var counted = ((ICounted)order).Counted;
        order.NoteLate(Quarrel.Start.AddDays(-5));
        Changes(order, counted).ShouldBeEmpty("the promised moment itself");
        order.NoteLate(Quarrel.Start.AddDays(-5).AddTicks(1));
        Changes(order, counted).ShouldBe([$"{Placed} +0 +0 +1 +0"]);
        order.BeSent(Quarrel.Facts(Quarrel.Start.AddDays(-6)), "T");
        Changes(order, counted).ShouldBeEmpty("it was sent in time, and only heard of late");
    }

    [Fact, Trait("Rule", "REP-5")]
    public void What_is_not_paid_or_is_sent_is_not_late_by_itself()
    {
        var confirmed = new OrderCopy(Quarrel.Summary);
        confirmed.Reach(OrderStage.Confirmed, Quarrel.Facts());
        confirmed.NoteLate(Quarrel.Start);
        confirmed.IsLate.ShouldBeFalse();
        var sent = Quarrel.Sent();
        sent.NoteLate(Quarrel.Start);
        sent.IsLate.ShouldBeFalse();
    }

    [Theory, Trait("Rule", "REP-5")]
    [InlineData(Party.Seller, "+1 +1 +0 +0")]
    [InlineData(Party.Buyer, null)]
    [InlineData(Party.Clock, null)]
    public void A_cancellation_counts_where_it_is_the_sellers_and_a_buyers_or_the_clocks_is_no_order(Party by, string? counted)
    {
        var order = new OrderCopy(Quarrel.Summary);
        order.BeCanceled(Quarrel.Facts(), by);
        Changes(order, null).ShouldBe(counted is null ? [] : [$"{Placed} {counted}"]);
    }

    [Fact, Trait("Rule", "REP-5"), Trait("Rule", "ORD-8")]
    public void An_order_that_the_seller_never_answers_is_late()
    {
        var order = new OrderCopy(Quarrel.Summary);
        order.Reach(OrderStage.New, Quarrel.Facts() with { StartedAt = null });
        order.Finish(Quarrel.Facts() with { StartedAt = null }, isPaid: false, Quarrel.Start);
        Changes(order, null).ShouldBe([$"{Placed} +1 +0 +1 +0"]);
        var unpaid = new OrderCopy(Quarrel.Summary);
        unpaid.Finish(Quarrel.Facts(), isPaid: false, Quarrel.Start);
        Changes(unpaid, null).ShouldBe([$"{Placed} +1 +0 +0 +0"], "the seller had approved it");
    }

    [Fact, Trait("Rule", "REP-5"), Trait("Rule", "CMP-6")]
    public void A_cancellation_because_the_buyer_never_paid_is_no_order()
    {
        var order = new OrderCopy(Quarrel.Summary);
        order.Reach(OrderStage.Confirmed, Quarrel.Facts());
        var counted = ((ICounted)order).Counted;
        order.BeCanceled(Quarrel.Facts(), Party.Seller, neverPaidAt: Quarrel.Start);
        Changes(order, counted).ShouldBe([$"{Placed} -1 +0 +0 +0"]);
    }

    [Fact, Trait("Rule", "REP-5"), Trait("Rule", "ORD-8")]
    public void A_late_payment_moves_what_the_seller_has_to_keep()
    {
        var order = new OrderCopy(Quarrel.Summary);
        order.Reach(OrderStage.Confirmed, Quarrel.Facts());
        order.BePaid(Party.Payment, Quarrel.Start.AddDays(2));
        order.NoteLate(Quarrel.Start.AddDays(2));
        order.IsLate.ShouldBeFalse();
        order.NoteLate(Quarrel.Start.AddDays(2).AddTicks(1));
        order.IsLate.ShouldBeTrue();
    }

    [Fact, Trait("Rule", "REP-5")]
    public void An_order_that_a_buyer_cancels_later_is_taken_out()
    {
        var order = new OrderCopy(Quarrel.Summary);
        order.Reach(OrderStage.Confirmed, Quarrel.Facts());
        var counted = ((ICounted)order).Counted;
        order.BeCanceled(Quarrel.Facts(), Party.Buyer);
        Changes(order, counted).ShouldBe([$"{Placed} -1 +0 +0 +0"]);
    }

    [Fact, Trait("Rule", "REP-5")]
    public void A_seller_who_refunds_what_was_never_sent_has_canceled_it()
    {
        var order = Quarrel.Sent();
        order.BeRefunded(Quarrel.Facts(), isCanceledBySeller: false);
        Changes(order, null).ShouldBe([$"{Placed} +1 +0 +0 +0"]);
        order.BeRefunded(Quarrel.Facts(), isCanceledBySeller: true);
        Changes(order, null).ShouldBe([$"{Placed} +1 +1 +0 +0"]);
        order.Remaining.ShouldBe(0);
    }

    [Fact, Trait("Rule", "REP-5"), Trait("Rule", "CMP-6")]
    public void A_claim_counts_on_the_day_it_was_opened_and_is_taken_back_by_a_decision()
    {
        var quarrel = new Quarrel();
        Changes(quarrel.Claim, null).ShouldBeEmpty();
        quarrel.Tick(Quarrel.At(73));
        Changes(quarrel.Claim, false).ShouldBe([$"{Opened} +0 +0 +0 +1"]);
        var counted = ((ICounted)quarrel.Claim).Counted;
        Changes(quarrel.Claim, counted).ShouldBeEmpty();
        quarrel.Escalate(Quarrel.At(74)).Decide(ClaimRuling.ForSeller, Quarrel.At(80));
        Changes(quarrel.Claim, counted).ShouldBe([$"{Opened} +0 +0 +0 -1"]);
    }

    private static IEnumerable<string> Changes(ICounted counted, object? before) => counted.ChangesSince(before).Where(c => c.Row == typeof(StandingDay))
        .Select(c => $"{string.Join(' ', c.Key)} {string.Join(' ', c.By.Select(b => b.By.ToString("+0;-0;+0", System.Globalization.CultureInfo.InvariantCulture)))}");
}
