using Marketplace.Contracts;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;

namespace Marketplace.UnitTests.Orders;

/// <summary>What a late payment, a closing and a refund say about who did what.</summary>
public sealed class PaymentTimeTests
{
    [Theory, Trait("Rule", "ORD-8"), Trait("Rule", "ORD-18")]
    [InlineData(0)]
    [InlineData(240)]
    public void The_time_between_approval_and_a_payment_by_card_is_added_to_the_promise_and_to_the_closing(int hours)
    {
        var order = Some.Order(OrderStage.Confirmed);
        var (promised, closes) = (order.PromisedDeliveryAt, order.ClosesAt);
        PayByCard(order, Some.At(1 + hours));
        (order.PromisedDeliveryAt, order.ClosesAt).ShouldBe((promised.AddHours(hours), closes.AddHours(hours)));
        Raised(order).OfType<OrderPaid>().Single().DeliverBy.ShouldBe(promised.AddHours(hours));
        if (order.ActAt <= Some.At(1 + hours)) order.Tick(9, Some.Terms, order.ActAt.Value);
        order.ActAt.ShouldBe(order.ClosesAt.AddDays(-3), "both reminders come again");
    }

    [Fact, Trait("Rule", "REP-5"), Trait("Rule", "ORD-8"), Trait("Rule", "ORD-9"), Trait("Rule", "ORD-18")]
    public void What_the_seller_says_to_have_been_paid_directly_moves_neither_the_promise_nor_the_closing()
    {
        var order = Some.Order(OrderStage.Confirmed);
        var (promised, closes, reminds) = (order.PromisedDeliveryAt, order.ClosesAt, order.ActAt);
        order.MarkAsPaid(Some.Seller, Some.At(241));
        (order.PromisedDeliveryAt, order.ClosesAt, order.ActAt).ShouldBe((promised, closes, reminds));
        order.MarkAsSent(Some.Seller, "T1", "", [], Some.At(242));
        Raised(order).OfType<OrderSent>().Single().Facts.PromisedDeliveryAt.ShouldBeLessThan(Some.At(242), "it was sent late");
    }

    [Fact, Trait("Rule", "ORD-8")]
    public void An_order_that_was_reminded_of_and_then_paid_is_reminded_of_again()
    {
        var order = Some.Order(OrderStage.Confirmed);
        order.Tick(9, Some.Terms, order.ClosesAt.AddDays(-1));
        order.Reminders.ShouldBe(2);
        PayByCard(order, order.ClosesAt.AddHours(-1));
        order.Reminders.ShouldBe(0);
    }

    [Theory, Trait("Rule", "CMP-10")]
    [InlineData(Party.Buyer, false)]
    [InlineData(Party.Seller, true)]
    public void A_closing_by_the_seller_says_when_the_order_has_arrived_at_the_latest(Party by, bool says)
    {
        var order = Some.Order(OrderStage.Sent);
        order.Close(by == Party.Buyer ? Some.Buyer : Some.Seller, Some.At(4));
        Raised(order).OfType<OrderFinished>().Single().ArrivedBy.ShouldBe(says ? order.ClosesAt : null);
    }

    [Fact, Trait("Rule", "CMP-10")]
    public void That_is_the_longest_time_on_the_way_where_one_was_promised()
    {
        var order = Order.Place(Some.Bought() with { ShippingMin = 3, ShippingMax = 8 }, Some.Terms);
        order.Approve(Some.Seller, Some.At(1));
        order.MarkAsPaid(Some.Seller, Some.At(1));
        order.MarkAsSent(Some.Seller, "T1", "", [], Some.At(3));
        order.Close(Some.Seller, Some.At(4));
        Raised(order).OfType<OrderFinished>().Single().ArrivedBy.ShouldBe(Some.At(3).AddDays(8));
    }

    [Fact, Trait("Rule", "REP-5"), Trait("Rule", "ORD-2")]
    public void A_cancellation_is_one_whether_it_was_marked_as_sent_first_or_not()
    {
        foreach (var stage in new[] { OrderStage.Paid, OrderStage.Sent })
        {
            var order = Some.Order(stage);
            order.Cancel(Some.Seller, "out-of-stock", "The last one broke.", true, 0, Some.At(5));
            Refunded(order).IsCancellation.ShouldBeTrue($"{stage}");
        }
        Refunded(Some.Order(OrderStage.Refunded)).IsCancellation.ShouldBeTrue("a refund of what was never sent");
        var sent = Some.Order(OrderStage.Sent);
        sent.Refund(Some.Seller, "Broken", true, 0, Some.At(5));
        Refunded(sent).IsCancellation.ShouldBeFalse();
    }

    [Fact, Trait("Rule", "REP-5"), Trait("Rule", "MOD-8")]
    public void What_the_seller_returns_because_support_decided_is_no_cancellation_by_the_seller()
    {
        var order = Some.Order(OrderStage.Paid);
        order.CarryOutRemedy(50, Some.At(5)).ShouldBeNull();
        order.Repay(Some.Seller, true, Some.At(6));
        (Refunded(order).IsCancellation, Refunded(order).IsOutside).ShouldBe((false, true));
    }

    [Fact, Trait("Rule", "ORD-19"), Trait("Rule", "CMP-4")]
    public void A_refund_that_never_arrived_is_owed_again_and_the_order_stays_refunded()
    {
        var order = Some.Order(OrderStage.Refunded);
        order.RefundClaim(Some.Support, 2_500, "Claim 1", 50, Some.At(9)).ShouldBeNull();
        order.OwedAmount.ShouldBe(0, "only what the seller said to have returned");
        order.RefundClaim(Some.Support, 2_500, "Claim 1", 50, Some.At(9), wasReported: true).ShouldBeNull();
        (order.Stage, order.OwedAmount, order.RefundedAmount, order.OwedSince).ShouldBe((OrderStage.Refunded, 2_500, 0, Some.At(9)));
        order.Repay(Some.Seller, true, Some.At(10));
        (order.Stage, order.OwedAmount, order.RefundedAmount, order.OwedSince).ShouldBe((OrderStage.Refunded, 0, 2_500, null));
        Raised(order).OfType<OrderRefunded>().Count().ShouldBe(1);
    }

    [Fact, Trait("Rule", "REP-5")]
    public void Only_a_seller_who_waited_for_the_payment_says_that_it_was_not_paid()
    {
        var (unpaid, other) = (Some.Order(OrderStage.Confirmed), Some.Order(OrderStage.Confirmed));
        unpaid.Cancel(Some.Seller, "not-paid", "I wrote twice.", false, 0, Some.At(90));
        other.Cancel(Some.Seller, "out-of-stock", "The last one broke.", false, 0, Some.At(90));
        Raised(unpaid).OfType<OrderCanceled>().Single().IsUnpaid.ShouldBeTrue();
        Raised(other).OfType<OrderCanceled>().Single().IsUnpaid.ShouldBeFalse();
    }

    private static void PayByCard(Order order, DateTime at) => order.Settle(order.Pay(Some.Buyer, 5, Some.Card, at), PaymentState.Succeeded, "", 0, at);

    private static OrderRefunded Refunded(Order order) => Raised(order).OfType<OrderRefunded>().Single();

    private static IReadOnlyList<DomainEvent> Raised(Order order) => ((IRaiseEvents)order).Raised;
}
