using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Orders.Domain;

namespace Marketplace.UnitTests.Orders;

/// <summary>The one line that says what happens next.</summary>
[Trait("Rule", "ORD-21")]
public sealed class NextStepTests
{
    private const string Start = "3 Mar 2026, 09:00 UTC";
    private const string Delivery = "6 Mar 2026, 09:00 UTC";

    [Theory]
    [InlineData(OrderStage.New, Party.Buyer, $"Shop of bob has until {Start} to approve this order. You pay once it is approved.", null, null)]
    [InlineData(OrderStage.New, Party.Seller, $"Approve this order by {Start}.", "Approve order", "approval")]
    [InlineData(OrderStage.Confirmed, Party.Buyer, "Shop of bob approved your order. You can now pay.", "Pay €25.00", "payment")]
    [InlineData(OrderStage.Confirmed, Party.Seller, "Waiting for ann to pay €25.00.", null, null)]
    [InlineData(OrderStage.Paid, Party.Buyer, $"Shop of bob has until {Delivery} to send your order.", null, null)]
    [InlineData(OrderStage.Paid, Party.Seller, $"Send this order by {Delivery}.", "Mark as sent", "shipment")]
    [InlineData(OrderStage.Sent, Party.Buyer, "Your order is on its way. Tell us when you have it.", "I've received it", "closing")]
    [InlineData(OrderStage.Sent, Party.Seller, "Waiting for ann to confirm that it has arrived.", null, null)]
    [InlineData(OrderStage.Finished, Party.Buyer, "Tell other buyers how it went.", "Leave a review", "review")]
    [InlineData(OrderStage.Finished, Party.Seller, null, null, null)]
    [InlineData(OrderStage.Refunded, Party.Buyer, "Tell other buyers how it went.", "Leave a review", "review")]
    [InlineData(OrderStage.Canceled, Party.Buyer, null, null, null)]
    [InlineData(OrderStage.Canceled, Party.Seller, null, null, null)]
    public void Each_stage_says_who_acts_and_until_when(OrderStage stage, Party viewer, string? line, string? button, string? noun)
    {
        var order = Some.Order(stage);
        var next = NextStep.Of(order.State, viewer, Some.At(5));
        (next?.Text.ToString(), next?.Button?.ToString()).ShouldBe((line, button));
        if (noun is not null) next!.Path.ShouldBe($"/orders/{order.State.Number}/{noun}");
        (next?.IsLate ?? false).ShouldBeFalse();
        if (next?.Step is { } step) order.May(step, viewer).ShouldBeTrue("the button leads to what this person may do");
    }

    [Theory]
    [InlineData(OrderStage.New, 24, Party.Buyer, $"Shop of bob has until {Start} to approve this order. You pay once it is approved.", false)]
    [InlineData(OrderStage.New, 25, Party.Buyer, $"Shop of bob should have approved this order by {Start}. You can keep waiting, or cancel the order.", true)]
    [InlineData(OrderStage.New, 24, Party.Seller, $"Approve this order by {Start}.", false)]
    [InlineData(OrderStage.New, 25, Party.Seller, $"You promised to start by {Start}. Approve this order now.", true)]
    [InlineData(OrderStage.Paid, 96, Party.Buyer, $"Shop of bob has until {Delivery} to send your order.", false)]
    [InlineData(OrderStage.Paid, 97, Party.Buyer, $"Shop of bob should have sent this order by {Delivery}. Ask the seller about it, or open a claim.", true)]
    [InlineData(OrderStage.Paid, 96, Party.Seller, $"Send this order by {Delivery}.", false)]
    [InlineData(OrderStage.Paid, 97, Party.Seller, $"You promised to send this order by {Delivery}. Send it now.", true)]
    public void What_is_late_says_so_from_the_promised_hour_on(OrderStage stage, int hours, Party viewer, string line, bool late)
    {
        var next = NextStep.Of(Some.Order(stage).State, viewer, Some.At(hours))!;
        (next.Text.ToString(), next.IsLate).ShouldBe((line, late));
    }

    [Theory]
    [InlineData(OrderStage.Paid, 5, Party.Seller, $"Be done by {Delivery}.")]
    [InlineData(OrderStage.Paid, 97, Party.Seller, $"You promised to be done by {Delivery}. Do it now.")]
    [InlineData(OrderStage.Paid, 5, Party.Buyer, $"Shop of bob promised to be done by {Delivery}.")]
    [InlineData(OrderStage.Paid, 97, Party.Buyer, $"Shop of bob should have been done by {Delivery}. Ask the seller about it, or open a claim.")]
    [InlineData(OrderStage.Sent, 97, Party.Buyer, "Shop of bob marked this order as done. Confirm if all went well.")]
    [InlineData(OrderStage.Sent, 97, Party.Seller, "Waiting for ann to confirm that it's complete.")]
    public void A_service_is_done_and_not_sent(OrderStage stage, int hours, Party viewer, string line) =>
        NextStep.Of(Some.Order(stage).State with { Kind = OfferKind.Service }, viewer, Some.At(hours))!.Text.ToString().ShouldBe(line);

    [Fact]
    public void Money_on_its_way_comes_before_anything_else()
    {
        var order = Some.Order(OrderStage.Confirmed);
        var charge = order.Pay(Some.Buyer, 40, Some.Card, Some.At(2));
        foreach (var viewer in new[] { Party.Buyer, Party.Seller })
        {
            NextStep.Of(order.State, viewer, Some.At(2))!.ShouldSatisfyAllConditions(
                n => n.Text.ToString().ShouldStartWith("We're processing the payment."), n => n.Button.ShouldBeNull());
        }
        order.Settle(charge, PaymentState.Succeeded, "", 0, Some.At(3));
        order.OpenClaim(9, Some.At(4));
        order.RefundClaim(Some.Seller, 500, "Claim 9", 41, Some.At(4));
        NextStep.Of(order.State, Party.Buyer, Some.At(4))!.Text.ToString().ShouldStartWith("The refund is on its way to the card.");
    }

    [Fact]
    public void A_claim_leads_both_sides_to_it_until_it_ends()
    {
        var order = Some.Order(OrderStage.Sent);
        order.OpenClaim(33, Some.At(4));
        var (buyer, seller) = (NextStep.Of(order.State, Party.Buyer, Some.At(5))!, NextStep.Of(order.State, Party.Seller, Some.At(5))!);
        (buyer.Text.ToString(), buyer.Path, seller.Text.ToString(), seller.Button!.ToString()).ShouldBe(
            ("Your claim is open.", "/claims/11", "ann opened a claim. Agree on a solution.", "View claim"));
        order.EndClaim(33, Party.Buyer, Some.At(6));
        NextStep.Of(order.State, Party.Buyer, Some.At(7))!.Path.ShouldEndWith("/closing");
    }

    [Fact]
    public void A_refund_owed_outside_the_marketplace_is_the_seller_s_next_step()
    {
        var order = Some.Order(OrderStage.Sent);
        order.RefundClaim(Some.Seller, 500, "Claim 9", 41, Some.At(4));
        NextStep.Of(order.State, Party.Buyer, Some.At(5))!.Text.ToString().ShouldBe("Shop of bob owes you €5.00 and must confirm once the money is sent.");
        var seller = NextStep.Of(order.State, Party.Seller, Some.At(5))!;
        (seller.Text.ToString(), seller.Step).ShouldBe(("Return €5.00 to ann, then confirm it.", OrderStep.Repay));
    }

    [Fact]
    public void A_withdrawal_leads_both_sides_to_it_until_the_order_ends()
    {
        var order = Some.Order(OrderStage.Finished);
        order.Withdraw(Some.At(5));
        foreach (var viewer in new[] { Party.Buyer, Party.Seller }) NextStep.Of(order.State, viewer, Some.At(6))!.Path.ShouldEndWith("/withdrawal");
        order.EndWithdrawn(Some.Seller, false, 50, Some.At(7), Some.At(7));
        order.Repay(Some.Seller, true, Some.At(8));
        NextStep.Of(order.State, Party.Seller, Some.At(9)).ShouldBeNull();
    }

    [Fact]
    public void Whoever_has_left_a_review_is_not_asked_again() =>
        NextStep.Of(Some.Order(OrderStage.Finished).State with { ReviewedAt = Some.At(5) }, Party.Buyer, Some.At(6)).ShouldBeNull();
}
