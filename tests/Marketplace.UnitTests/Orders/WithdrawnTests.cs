using Marketplace.Contracts;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;

namespace Marketplace.UnitTests.Orders;

/// <summary>A withdrawal's effect on its order.</summary>
public sealed class WithdrawnTests
{
    private static readonly Actor Clock = new(Party.Clock, "");

    [Theory, Trait("Rule", "CMP-10"), Trait("Rule", "ORD-2")]
    [InlineData(OrderStage.New)]
    [InlineData(OrderStage.Confirmed)]
    public void What_is_not_paid_is_canceled_by_the_buyer(OrderStage stage)
    {
        var order = Some.Order(stage);
        order.EndWithdrawn(Clock, false, 50, Some.At(5), Some.At(5)).ShouldBeNull();
        (order.Stage, order.EndedAt, order.OwedAmount).ShouldBe((OrderStage.Canceled, Some.At(5), 0));
        Raised(order).OfType<OrderCanceled>().Single().ShouldSatisfyAllConditions(e => e.IsOfClaim.ShouldBeTrue(), e => e.By.ShouldBe(Party.Buyer), e => e.Reason.ShouldBe(Order.WithdrawnReason));
        order.History.TakeLast(2).Select(e => e.What).ShouldBe([OrderEventType.Withdrawn, OrderEventType.Canceled]);
    }

    [Fact, Trait("Rule", "CMP-10"), Trait("Rule", "ORD-17")]
    public void A_card_payment_that_came_in_the_same_moment_goes_back()
    {
        var order = Some.Order(OrderStage.Confirmed);
        var charge = order.Pay(Some.Buyer, 40, Some.Card, Some.At(2));
        order.EndWithdrawn(Clock, false, 50, Some.At(2), Some.At(2)).ShouldBeNull();
        order.Settle(charge, PaymentState.Succeeded, "", 51, Some.At(3))!.Amount.ShouldBe(2_500);
    }

    [Fact, Trait("Rule", "CMP-10")]
    public void What_was_sent_is_never_refunded_because_nothing_was_sent()
    {
        var order = Some.Order(OrderStage.Sent);
        order.EndWithdrawn(Clock, true, 50, Some.At(6), Some.At(6)).ShouldBeNull();
        (order.Stage, order.OwedAmount, order.WithdrawnAt).ShouldBe((OrderStage.Sent, 0, null));
        var unsent = PaidByCard();
        unsent.EndWithdrawn(Clock, true, 50, Some.At(6), Some.At(6))!.Amount.ShouldBe(2_500);
    }

    [Fact, Trait("Rule", "CMP-10"), Trait("Rule", "ORD-2")]
    public void What_was_on_its_way_when_the_buyer_withdrew_is_sent()
    {
        var order = Some.Order(OrderStage.Paid);
        order.Withdraw(Some.At(5));
        order.BeSentBefore(Some.At(6));
        (order.Stage, order.SentAt, order.ReturnsPaymentAtClosing).ShouldBe((OrderStage.Sent, Some.At(6), false));
        Raised(order).OfType<OrderSent>().Count().ShouldBe(1);
        order.BeSentBefore(Some.At(7));
        order.SentAt.ShouldBe(Some.At(6));
    }

    [Theory, Trait("Rule", "CMP-10"), Trait("Rule", "ORD-17")]
    [InlineData(0)]
    [InlineData(700)]
    public void Of_a_card_payment_all_that_is_left_goes_back_and_the_order_says_why(long before)
    {
        var order = PaidByCard();
        if (before > 0) order.Settle(order.RefundClaim(Some.Seller, before, "Claim 1", 49, Some.At(4))!, PaymentState.Succeeded, "", 0, Some.At(4));
        order.Withdraw(Some.At(5));
        var refund = order.EndWithdrawn(Some.Seller, false, 50, Some.At(6), Some.At(6))!;
        (refund.Id, refund.Amount).ShouldBe((50, 2_500 - before));
        order.Settle(refund, PaymentState.Succeeded, "", 0, Some.At(7));
        (order.Stage, order.RefundedAmount, order.Last.Note).ShouldBe((OrderStage.Refunded, 2_500, "Withdrawn from the contract"));
        order.History.Count(e => e.What == OrderEventType.Withdrawn).ShouldBe(1);
    }

    [Fact, Trait("Rule", "CMP-10"), Trait("Rule", "ORD-17")]
    public void It_waits_for_another_refund_that_is_on_its_way()
    {
        var order = PaidByCard();
        var first = order.RefundClaim(Some.Seller, 700, "Claim 1", 49, Some.At(4))!;
        order.Settle(first, PaymentState.Declined, "No.", 0, Some.At(5));
        var rest = order.EndWithdrawn(Clock, false, 50, Some.At(5), Some.At(6))!;
        (rest.State, order.WithdrawnAt).ShouldBe((PaymentState.Waiting, Some.At(5)), "the withdrawal counts at once");
        order.May(OrderStep.MarkAsSent, Party.Seller).ShouldBeFalse();
        order.SettleByHand(first, "Transfer 1", Some.At(6));
        order.Begin(rest, Some.At(7));
        (rest.State, rest.Amount).ShouldBe((PaymentState.Pending, 1_800), "the rest is still owed");
        order.Settle(rest, PaymentState.Succeeded, "", 0, Some.At(8));
        (order.Stage, order.RefundedAmount).ShouldBe((OrderStage.Refunded, 2_500));
    }

    [Fact, Trait("Rule", "CMP-10"), Trait("Rule", "ORD-17")]
    public void It_is_dropped_if_the_one_before_returned_everything()
    {
        var order = PaidByCard();
        var all = order.Refund(Some.Seller, "", false, 49, Some.At(4))!;
        var rest = order.EndWithdrawn(Clock, false, 50, Some.At(5), Some.At(5))!;
        order.Settle(all, PaymentState.Succeeded, "", 0, Some.At(6));
        order.Begin(rest, Some.At(6));
        (rest.State, order.RefundedAmount, order.RefundWaits).ShouldBe((PaymentState.Failed, 2_500, false));
    }

    [Fact, Trait("Rule", "CMP-10"), Trait("Rule", "ORD-17")]
    public void What_was_paid_outside_the_seller_owes_and_it_is_not_sent_any_more()
    {
        var order = Some.Order(OrderStage.Paid);
        order.EndWithdrawn(Clock, false, 50, Some.At(5), Some.At(5)).ShouldBeNull();
        (order.Stage, order.OwedAmount).ShouldBe((OrderStage.Paid, 2_500));
        order.May(OrderStep.MarkAsSent, Party.Seller).ShouldBeFalse();
        Should.Throw<RuleBroken>(() => order.MarkAsSent(Some.Seller, "T", "", [], Some.At(6))).Message.ShouldStartWith("The buyer has withdrawn");
        foreach (var step in new[] { OrderStep.CancelPaid, OrderStep.Refund }) order.May(step, Party.Seller).ShouldBeFalse("the seller only confirms the refund that is owed");
        Should.Throw<RuleBroken>(() => order.Refund(Some.Seller, "", true, 51, Some.At(6))).Message.ShouldStartWith("You already owe the buyer this refund.");
        order.May(OrderStep.CancelPaid, Party.Support).ShouldBeTrue();
        order.Repay(Some.Seller, true, Some.At(7));
        (order.Stage, order.RefundedAmount, order.OwedAmount).ShouldBe((OrderStage.Refunded, 2_500, 0));
        var refunded = Raised(order).OfType<OrderRefunded>().Single();
        refunded.IsOfClaim.ShouldBeFalse("that the money was sent is news");
        refunded.IsNeverSent.ShouldBeFalse("the fee goes back");
    }

    [Fact, Trait("Rule", "CMP-3"), Trait("Rule", "ORD-2")]
    public void Who_owes_a_part_may_still_refund_everything()
    {
        var order = Some.Order(OrderStage.Paid);
        order.RefundClaim(Some.Seller, 500, "Claim 7", 50, Some.At(5)).ShouldBeNull();
        order.May(OrderStep.Refund, Party.Seller).ShouldBeTrue();
        order.May(OrderStep.Repay, Party.Seller).ShouldBeTrue();
    }

    [Theory, Trait("Rule", "CMP-10"), Trait("Rule", "ORD-2")]
    [InlineData(true)]
    [InlineData(false)]
    public void While_the_product_comes_back_nobody_closes_the_order_as_complete(bool byBuyer)
    {
        var order = Some.Order(OrderStage.Sent);
        order.May(OrderStep.Close, byBuyer ? Party.Buyer : Party.Seller).ShouldBeTrue();
        order.Withdraw(Some.At(5));
        order.May(OrderStep.Close, byBuyer ? Party.Buyer : Party.Seller).ShouldBeFalse();
        Should.Throw<RuleBroken>(() => order.Close(byBuyer ? Some.Buyer : Some.Seller, Some.At(6))).Message.ShouldStartWith("The buyer has withdrawn");
        order.Stage.ShouldBe(OrderStage.Sent);
    }

    [Theory, Trait("Rule", "CMP-10"), Trait("Rule", "ORD-17")]
    [InlineData(OrderStage.Refunded)]
    [InlineData(OrderStage.Canceled)]
    public void Of_an_order_that_has_ended_otherwise_nothing_goes_back(OrderStage stage)
    {
        var order = Some.Order(stage);
        order.EndWithdrawn(Clock, false, 50, Some.At(9), Some.At(9)).ShouldBeNull();
        (order.Stage, order.OwedAmount).ShouldBe((stage, 0));
    }

    private static Order PaidByCard()
    {
        var order = Some.Order(OrderStage.Confirmed);
        order.Settle(order.Pay(Some.Buyer, 40, Some.Card, Some.At(2)), PaymentState.Succeeded, "", 0, Some.At(3));
        return order;
    }

    private static IReadOnlyList<DomainEvent> Raised(Order order) => ((IRaiseEvents)order).Raised;
}
