using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;

namespace Marketplace.UnitTests.Orders;

/// <summary>What a decision about the review does to the order, at every stage.</summary>
[Trait("Rule", "MOD-8")]
public sealed class RemedyTests
{
    [Theory]
    [InlineData(OrderStage.New, 0, null)]
    [InlineData(OrderStage.Confirmed, 0, null)]
    [InlineData(OrderStage.Paid, 2_500, null)]
    [InlineData(OrderStage.Sent, 2_500, null)]
    [InlineData(OrderStage.Finished, 2_500, null)]
    [InlineData(OrderStage.Refunded, 0, "This order has already been refunded.")]
    [InlineData(OrderStage.Canceled, 0, "This order has already been canceled.")]
    public void Each_stage_allows_what_is_left_to_give_back(OrderStage stage, long amount, string? obstacle) =>
        Some.Order(stage).RemedyOffer.ShouldBe(new RemedyOffer(amount, "EUR", false, obstacle));

    [Theory]
    [InlineData(OrderStage.New)]
    [InlineData(OrderStage.Confirmed)]
    public void What_is_not_paid_is_canceled_by_support(OrderStage stage)
    {
        var order = Some.Order(stage);
        order.CarryOutRemedy(50, Some.At(5)).ShouldBeNull();
        order.Stage.ShouldBe(OrderStage.Canceled);
        var canceled = ((IRaiseEvents)order).Raised.OfType<OrderCanceled>().ShouldHaveSingleItem();
        (canceled.By, canceled.IsOfClaim).ShouldBe((Party.Support, true));
    }

    [Theory]
    [InlineData(OrderStage.Paid)]
    [InlineData(OrderStage.Sent)]
    [InlineData(OrderStage.Finished)]
    public void What_was_paid_outside_the_seller_owes_once(OrderStage stage)
    {
        var order = Some.Order(stage);
        for (var time = 0; time < 2; time++) order.CarryOutRemedy(50 + time, Some.At(5)).ShouldBeNull();
        order.OwedAmount.ShouldBe(2_500);
        order.RemedyOffer.Obstacle.ShouldBe("The seller already owes the buyer this refund.");
    }

    [Theory]
    [InlineData(OrderStage.Refunded)]
    [InlineData(OrderStage.Canceled)]
    public void What_has_ended_meanwhile_stays_as_it_is(OrderStage stage)
    {
        var order = Some.Order(stage);
        order.CarryOutRemedy(50, Some.At(5)).ShouldBeNull();
        (order.Stage, order.OwedAmount).ShouldBe((stage, 0));
    }

    [Fact]
    public void A_card_is_refunded_in_full_and_nothing_else_until_then()
    {
        var order = Some.Order(OrderStage.Confirmed);
        order.Settle(order.Pay(Some.Buyer, 40, Some.Card, Some.At(2)), PaymentState.Succeeded, "", 0, Some.At(2));
        order.RemedyOffer.ShouldBe(new RemedyOffer(2_500, "EUR", true, null));
        var refund = order.CarryOutRemedy(50, Some.At(3))!;
        (refund.Id, refund.Amount).ShouldBe((50, 2_500));
        order.RemedyOffer.Obstacle.ShouldBe("A refund is in progress. Try again once it's complete.");
        order.Settle(refund, PaymentState.Succeeded, "", 0, Some.At(4));
        (order.Stage, order.Last.Note).ShouldBe((OrderStage.Refunded, Order.RemedyReason));
    }
}
