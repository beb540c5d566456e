using Marketplace.Contracts;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;

namespace Marketplace.UnitTests.Orders;

/// <summary>Closing by time and its reminders. The order promises delivery after 96 hours, so it closes 14 days after that.</summary>
[Trait("Rule", "ORD-8")]
public sealed class ClockTests
{
    private static readonly DateTime Closes = Some.At(24 + 72).AddDays(14);

    public static TheoryData<OrderStage> Running => [OrderStage.New, OrderStage.Confirmed, OrderStage.Paid, OrderStage.Sent];

    [Theory, MemberData(nameof(Running))]
    public void An_order_in_any_running_stage_closes_at_its_time_and_not_a_minute_before(OrderStage stage)
    {
        var order = Some.Order(stage);
        order.ClosesAt.ShouldBe(Closes);
        Run(order, Closes.AddMinutes(-1));
        order.Stage.ShouldBe(stage);
        order.Tick(9, Some.Terms, Closes).ShouldBeNull();
        (order.Stage, order.EndedAt, order.ActAt).ShouldBe((OrderStage.Finished, Closes, null));
        (order.Last.What, order.Last.Who).ShouldBe((OrderEventType.ClosedByTime, Party.Clock));
        var finished = Raised<OrderFinished>(order).ShouldHaveSingleItem();
        (finished.By, finished.IsPaid).ShouldBe((Party.Clock, stage is OrderStage.Paid or OrderStage.Sent));
    }

    [Fact]
    public void Both_reminders_come_once_each_three_days_and_one_day_before()
    {
        var order = Some.Order(OrderStage.Sent);
        Run(order, Closes.AddDays(-3).AddMinutes(-1));
        Raised<OrderClosingSoon>(order).ShouldBeEmpty();
        for (var i = 0; i < 3; i++) Run(order, Closes.AddDays(-3));
        Raised<OrderClosingSoon>(order).Select(e => e.ClosesAt).ShouldBe([Closes]);
        Run(order, Closes.AddDays(-1).AddMinutes(-1));
        Raised<OrderClosingSoon>(order).Count.ShouldBe(1);
        for (var i = 0; i < 3; i++) Run(order, Closes.AddDays(-1));
        Raised<OrderClosingSoon>(order).Count.ShouldBe(2);
    }

    [Fact]
    public void A_host_that_was_away_reminds_once_and_closes_on_its_return()
    {
        var order = Some.Order(OrderStage.Sent);
        for (var i = 0; i < 3; i++) Run(order, Closes.AddHours(-3).AddMinutes(i));
        Raised<OrderClosingSoon>(order).Count.ShouldBe(1);
        Run(order, Closes.AddDays(7));
        (order.Stage, Raised<OrderClosingSoon>(order).Count, Raised<OrderFinished>(order).Count).ShouldBe((OrderStage.Finished, 1, 1));
        Run(order, Closes.AddDays(8));
        Raised<OrderFinished>(order).Count.ShouldBe(1);
    }

    [Fact]
    public void What_was_paid_by_card_and_never_sent_goes_back_to_the_buyer()
    {
        var order = PaidByCard();
        order.ReturnsPaymentAtClosing.ShouldBeTrue();
        Run(order, Closes.AddMinutes(-1));
        var refund = order.Tick(9, Some.Terms, Closes).ShouldNotBeNull();
        (refund.Amount, refund.By, refund.Reason).ShouldBe((2500, Party.Clock, Order.NeverSentReason));
        order.Tick(10, Some.Terms, Closes.AddHours(2)).ShouldBeNull("a refund is on its way");
        order.Settle(refund, PaymentState.Succeeded, "", 0, Closes.AddHours(2));
        order.Stage.ShouldBe(OrderStage.Refunded);
        var refunded = Raised<OrderRefunded>(order).ShouldHaveSingleItem();
        (refunded.By, refunded.From, refunded.IsOfClaim, refunded.IsNeverSent).ShouldBe((Party.Clock, OrderStage.Paid, false, true));
        Raised<OrderFinished>(order).ShouldBeEmpty();
    }

    [Fact]
    public void A_refund_that_the_gateway_refuses_is_tried_again_and_the_clock_asks_for_no_second_one()
    {
        var order = PaidByCard();
        Run(order, Closes.AddMinutes(-1));
        var refund = order.Tick(9, Some.Terms, Closes)!;
        order.Settle(refund, PaymentState.Declined, "No.", 0, Closes.AddMinutes(1));
        (refund.State, refund.RetryAt, order.PendingRefundId).ShouldBe((PaymentState.Refused, Closes.AddDays(1).AddMinutes(1), 9));
        order.Tick(10, Some.Terms, Closes.AddDays(1)).ShouldBeNull();
        refund.TryAgain(Closes.AddDays(2));
        (refund.State, refund.Attempt).ShouldBe((PaymentState.Pending, 2));
        order.Settle(refund, PaymentState.Succeeded, "", 0, Closes.AddDays(2));
        order.Stage.ShouldBe(OrderStage.Refunded);
    }

    [Fact]
    public void A_card_payment_in_progress_is_settled_before_the_order_closes()
    {
        var order = Some.Order(OrderStage.Confirmed);
        Run(order, Closes.AddMinutes(-1));
        var charge = order.Pay(Some.Buyer, 5, Some.Card, Closes.AddMinutes(-1));
        order.Tick(9, Some.Terms, Closes).ShouldBeNull();
        order.Stage.ShouldBe(OrderStage.Confirmed);
        order.Settle(charge, PaymentState.Succeeded, "", 0, Closes.AddMinutes(1));
        order.Tick(9, Some.Terms, Closes.AddHours(1)).ShouldBeNull();
        (order.Stage, order.ClosesAt).ShouldBe((OrderStage.Paid, Closes + (Closes.AddMinutes(1) - Some.At(1))), "the seller has all the time since the payment");
    }

    [Fact]
    public void An_open_claim_stops_the_clock_and_gives_the_rest_back()
    {
        var order = Some.Order(OrderStage.Sent);
        Run(order, Closes.AddDays(-2));
        Raised<OrderClosingSoon>(order).Count.ShouldBe(1);
        order.OpenClaim(5, Closes.AddDays(-2));
        order.ActAt.ShouldBeNull();
        Run(order, Closes.AddDays(20));
        order.Stage.ShouldBe(OrderStage.Sent);
        order.EndClaim(5, Party.Buyer, Closes.AddDays(10));
        order.ClosesAt.ShouldBe(Closes.AddDays(12));
        Run(order, Closes.AddDays(10));
        Raised<OrderClosingSoon>(order).Count.ShouldBe(1, "the second one is due a day before the new end");
        Run(order, Closes.AddDays(12).AddMinutes(-1));
        order.Stage.ShouldBe(OrderStage.Sent);
        Run(order, Closes.AddDays(12));
        order.Stage.ShouldBe(OrderStage.Finished);
    }

    [Fact]
    public void A_withdrawn_order_is_not_closed_by_time()
    {
        var order = Some.Order(OrderStage.Sent);
        order.Withdraw(Some.At(20));
        Run(order, Closes.AddDays(30));
        order.Stage.ShouldBe(OrderStage.Sent);
    }

    [Fact, Trait("Rule", "CMP-10")]
    public void When_a_withdrawal_lapses_the_order_goes_on_and_its_clock_gets_the_time_back()
    {
        var order = Some.Order(OrderStage.Sent);
        order.Withdraw(Some.At(24));
        for (var i = 0; i < 2; i++) order.LapseWithdrawal(Some.At(24).AddDays(44));
        (order.WithdrawnAt, order.ClosesAt, order.History.Count(e => e.What == OrderEventType.WithdrawalLapsed)).ShouldBe((null, Closes.AddDays(44), 1));
        order.Withdraw(Some.At(24));
        order.WithdrawnAt.ShouldBeNull("the withdrawal's event can be repeated");
        Run(order, Closes.AddDays(44).AddMinutes(-1));
        order.Stage.ShouldBe(OrderStage.Sent);
        Run(order, Closes.AddDays(44));
        order.Stage.ShouldBe(OrderStage.Finished);
    }

    [Theory, Trait("Rule", "CMP-10"), Trait("Rule", "CMP-1")]
    [InlineData(true)]
    [InlineData(false)]
    public void A_claim_that_the_withdrawal_ended_does_not_stop_the_clock_for_good_whichever_arrives_first(bool withdrawalFirst)
    {
        var order = Some.Order(OrderStage.Sent);
        order.OpenClaim(5, Some.At(20));
        if (withdrawalFirst) order.Withdraw(Some.At(24));
        order.EndClaim(5, Party.Buyer, Some.At(24));
        if (!withdrawalFirst) order.Withdraw(Some.At(24));
        order.ActAt.ShouldBeNull();
        order.LapseWithdrawal(Some.At(24).AddDays(44));
        order.ActAt.ShouldNotBeNull();
        Run(order, Closes.AddDays(60));
        order.Stage.ShouldBe(OrderStage.Finished);
    }

    [Fact, Trait("Rule", "CMP-10")]
    public void A_withdrawal_whose_end_arrives_first_has_no_effect()
    {
        var order = Some.Order(OrderStage.Sent);
        order.LapseWithdrawal(Some.At(24).AddDays(44));
        order.Withdraw(Some.At(24));
        (order.WithdrawnAt, order.ClosesAt).ShouldBe((null, Closes));
    }

    [Fact]
    public void An_order_that_ended_is_left_alone()
    {
        var order = Some.Order(OrderStage.Sent);
        order.Close(Some.Buyer, Some.At(10));
        order.ActAt.ShouldBeNull();
        order.OpenClaim(5, Some.At(20));
        order.EndClaim(5, Party.Buyer, Some.At(30));
        order.ActAt.ShouldBeNull();
        Run(order, Closes.AddDays(30));
        order.Last.What.ShouldBe(OrderEventType.ClaimClosed);
    }

    [Fact]
    public void Nothing_can_be_refunded_where_nothing_was_paid()
    {
        var order = Some.Order();
        Run(order, Closes.AddMinutes(-1));
        Run(order, Closes);
        order.Stage.ShouldBe(OrderStage.Finished);
        Should.Throw<RuleBroken>(() => order.Refund(Some.Seller, "", true, 9, Closes.AddDays(1))).Message.ShouldBe("Nothing was paid for this order.");
        order.RefundClaim(Some.Seller, 100, "Claim", 9, Closes.AddDays(1)).ShouldBeNull();
        (order.OwedAmount, order.RefundedAmount).ShouldBe((0, 0));
    }

    private static void Run(Order order, DateTime now) => order.Tick(99, Some.Terms, now);

    private static IReadOnlyList<T> Raised<T>(Order order) where T : DomainEvent => [.. ((IRaiseEvents)order).Raised.OfType<T>()];

    private static Order PaidByCard()
    {
        var order = Some.Order(OrderStage.Confirmed);
        order.Settle(order.Pay(Some.Buyer, 5, Some.Card, Some.At(1)), PaymentState.Succeeded, "", 0, Some.At(1));
        return order;
    }
}
