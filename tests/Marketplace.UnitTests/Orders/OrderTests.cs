using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;

namespace Marketplace.UnitTests.Orders;

public sealed class OrderTests
{
    [Fact, Trait("Rule", "ORD-1")]
    public void A_bought_offer_becomes_a_new_order_under_the_number_it_was_given()
    {
        var order = Some.Order();
        order.Id.ShouldBe(1001);
        order.Stage.ShouldBe(OrderStage.New);
        order.Total.ShouldBe(2500);
        order.PlacedAt.ShouldBe(Some.Start);
        var placed = Raised(order).OfType<OrderPlaced>().Single();
        placed.OccurredAt.ShouldBe(Some.Start);
        placed.Order.ShouldBe(order.Summary);
    }

    [Fact, Trait("Rule", "ORD-18")]
    public void Approval_is_the_start_and_the_sellers_first_step_that_says_something_is_the_first_answer()
    {
        var order = Some.Order();
        order.Facts.ShouldBe(new OrderFacts(Some.Start, Some.At(24), null, Some.At(96), null, null));
        order.Approve(Some.Seller, Some.At(5));
        order.MarkAsPaid(Some.Seller, Some.At(6));
        order.MarkAsSent(Some.Seller, "T", "", [], Some.At(7));
        order.Facts.ShouldBe(new OrderFacts(Some.Start, Some.At(24), Some.At(5), Some.At(96), Some.At(7), null));
    }

    [Fact, Trait("Rule", "ORD-18")]
    public void A_shipment_is_an_answer_if_it_comes_with_words()
    {
        var silent = Some.Order(OrderStage.Paid);
        silent.MarkAsSent(Some.Seller, "T", "", [], Some.At(7));
        silent.FirstAnswerAt.ShouldBeNull();
        var told = Some.Order(OrderStage.Paid);
        told.MarkAsSent(Some.Seller, "T", "It is on its way.", [], Some.At(7));
        told.FirstAnswerAt.ShouldBe(Some.At(7));
    }

    [Fact, Trait("Rule", "ORD-18")]
    public void A_cancellation_by_the_seller_is_an_answer_and_one_by_the_buyer_is_none()
    {
        var refused = Some.Order();
        refused.Cancel(Some.Seller, "out-of-stock", "Gone.", false, 0, Some.At(2));
        refused.FirstAnswerAt.ShouldBe(Some.At(2));
        Some.Order(OrderStage.Canceled).FirstAnswerAt.ShouldBeNull();
    }

    [Fact, Trait("Rule", "ORD-2")]
    public void A_shipment_needs_a_tracking_number_a_note_or_a_file()
    {
        Should.Throw<RuleBroken>(() => Some.Order(OrderStage.Paid).MarkAsSent(Some.Seller, "", "", [], Some.At(3)));
        Some.Order(OrderStage.Paid).MarkAsSent(Some.Seller, "", "", [new DeliveredFile(1, "a.pdf", 3)], Some.At(3));
        Some.Order(OrderStage.Paid).MarkAsSent(Some.Seller, "", "Handed over.", [], Some.At(3));
    }

    [Theory, Trait("Rule", "ORD-2")]
    [InlineData("", "Because.", "Reason")]
    [InlineData("out-of-stock", "Because.", "Reason")]
    [InlineData("not-needed", "", "Clarification")]
    public void A_cancellation_needs_a_reason_of_ones_own_list_and_a_clarification(string reason, string clarification, string field)
    {
        var order = Some.Order();
        Should.Throw<RuleBroken>(() => order.Cancel(Some.Buyer, reason, clarification, false, 0, Some.At(1))).Field.ShouldBe(field);
        order.Stage.ShouldBe(OrderStage.New);
    }

    [Fact, Trait("Rule", "ORD-2")]
    public void Who_decided_on_an_older_state_is_told_what_happened()
    {
        var order = Some.Order();
        order.ExpectSeen(1);
        order.Cancel(Some.Buyer, "not-needed", "Plans changed.", false, 0, new DateTime(2026, 3, 3, 10, 5, 0, DateTimeKind.Utc));
        var told = Should.Throw<RuleBroken>(() => order.ExpectSeen(0));
        told.IsConflict.ShouldBeTrue();
        told.Sentence.ToString().ShouldBe("3 Mar 2026, 10:05 UTC: The buyer canceled this order.");
    }

    [Fact, Trait("Rule", "ORD-2")]
    public void Money_paid_outside_goes_back_on_the_sellers_word()
    {
        var order = Some.Order(OrderStage.Paid);
        Should.Throw<RuleBroken>(() => order.Refund(Some.Seller, "", false, 6, Some.At(3))).Field.ShouldBe("MoneyReturned");
        order.Stage.ShouldBe(OrderStage.Paid);
        order.Refund(Some.Seller, "Broken", true, 6, Some.At(3)).ShouldBeNull();
        order.RefundedAmount.ShouldBe(2500);
        var refunded = Raised(order).OfType<OrderRefunded>().Single();
        (refunded.By, refunded.From, refunded.Reason).ShouldBe((Party.Seller, OrderStage.Paid, "Broken"));
    }

    [Fact, Trait("Rule", "ORD-17")]
    public void A_card_payment_goes_back_before_the_order_is_refunded()
    {
        var order = Some.Order(OrderStage.Confirmed);
        var charge = order.Pay(Some.Buyer, 5, Some.Card, Some.At(2));
        Should.Throw<RuleBroken>(() => order.Pay(Some.Buyer, 6, Some.Card, Some.At(2)));
        Should.Throw<RuleBroken>(() => order.MarkAsPaid(Some.Seller, Some.At(2)));
        order.Settle(charge, PaymentState.Succeeded, "", 0, Some.At(2)).ShouldBeNull();
        order.Stage.ShouldBe(OrderStage.Paid);
        Raised(order).OfType<OrderPaid>().Single().By.ShouldBe(Party.Payment);

        var refund = order.Cancel(Some.Support, "fraud", "Stolen card.", false, 7, Some.At(3));
        order.Stage.ShouldBe(OrderStage.Paid);
        order.Settle(refund.ShouldNotBeNull(), PaymentState.Succeeded, "", 0, Some.At(4));
        order.Stage.ShouldBe(OrderStage.Refunded);
        order.EndedAt.ShouldBe(Some.At(4));
        Raised(order).OfType<OrderRefunded>().Single().By.ShouldBe(Party.Support);
    }

    [Fact, Trait("Rule", "ORD-17")]
    public void A_refund_that_the_gateway_refuses_stays_owed_until_it_is_made_or_settled()
    {
        var order = Some.Order(OrderStage.Confirmed);
        order.Settle(order.Pay(Some.Buyer, 5, Some.Card, Some.At(2)), PaymentState.Succeeded, "", 0, Some.At(2));
        var refund = order.Refund(Some.Seller, "", false, 7, Some.At(3))!;
        order.Settle(refund, PaymentState.Declined, "No.", 0, Some.At(3));
        (order.Stage, order.PendingRefundId).ShouldBe((OrderStage.Paid, 7));
        order.May(OrderStep.MarkAsSent, Party.Seller).ShouldBeFalse("the buyer is to get the money back");
        Should.Throw<InvalidOperationException>(() => order.Settle(refund, PaymentState.Succeeded, "", 0, Some.At(4)));
        order.SettleByHand(refund, "Transfer 12", Some.At(5));
        (order.Stage, order.RefundedAmount, order.PendingRefundId).ShouldBe((OrderStage.Refunded, 2500, null));
        order.History.Select(e => e.Note).ShouldContain("Transfer 12");
        Should.Throw<RuleBroken>(() => order.SettleByHand(refund, "Transfer 12", Some.At(6))).IsConflict.ShouldBeTrue("money goes back once");
        Should.Throw<RuleBroken>(() => refund.TryAgain(Some.At(6))).IsConflict.ShouldBeTrue();
    }

    [Fact, Trait("Rule", "ORD-17")]
    public void An_answer_that_comes_again_or_too_late_changes_nothing()
    {
        var order = Some.Order(OrderStage.Confirmed);
        var charge = order.Pay(Some.Buyer, 5, Some.Card, Some.At(2));
        var paid = new GatewayAnswer(PaymentState.Succeeded) { Taken = new(2500, "EUR"), Reference = "pi_1" };
        order.Settle(charge, new GatewayAnswer(PaymentState.Pending) { PageUrl = "https://pay.example" }, 0, Some.At(2)).ShouldBeNull();
        order.Settle(charge, paid, 0, Some.At(3)).ShouldBeNull();
        foreach (var late in new[] { paid, new(PaymentState.Failed, Order.ExpiredReason), new(PaymentState.Declined, Order.UnfinishedReason), new(PaymentState.Pending), paid with { Taken = new(1, "EUR") } })
        {
            order.Settle(charge, late, 9, Some.At(4)).ShouldBeNull();
            (order.Stage, charge.State, charge.Reference).ShouldBe((OrderStage.Paid, PaymentState.Succeeded, "pi_1"));
        }
        Raised(order).OfType<OrderPaid>().Count().ShouldBe(1);
    }

    [Fact, Trait("Rule", "ORD-17")]
    public void A_payment_that_was_given_up_and_arrives_all_the_same_pays_the_order_or_goes_back()
    {
        var paid = new GatewayAnswer(PaymentState.Succeeded) { Taken = new(2500, "EUR") };
        var order = Some.Order(OrderStage.Confirmed);
        var charge = order.Pay(Some.Buyer, 5, Some.Card, Some.At(2));
        order.Settle(charge, PaymentState.Failed, Order.ExpiredReason, 0, Some.At(3));
        order.Settle(charge, paid, 9, Some.At(4)).ShouldBeNull();
        (order.Stage, order.ChargeId).ShouldBe((OrderStage.Paid, 5));

        var other = Some.Order(OrderStage.Confirmed);
        var first = other.Pay(Some.Buyer, 5, Some.Card, Some.At(2));
        other.Settle(first, PaymentState.Failed, Order.ExpiredReason, 0, Some.At(3));
        other.MarkAsPaid(Some.Seller, Some.At(3));
        var back = other.Settle(first, paid, 9, Some.At(4)).ShouldNotBeNull();
        (back.Amount, back.ChargeId, back.Reason).ShouldBe((2500, 5, Order.NotNeededReason));
        other.May(OrderStep.MarkAsSent, Party.Seller).ShouldBeTrue("the order goes on with the payment that it has");
        other.Settle(back, PaymentState.Succeeded, "", 0, Some.At(5));
        (other.Stage, other.RefundedAmount).ShouldBe((OrderStage.Paid, 0));
        other.Settle(first, paid, 10, Some.At(6)).ShouldBeNull("it goes back once");
    }

    [Theory, Trait("Rule", "ORD-17")]
    [InlineData(2400, "EUR")]
    [InlineData(2500, "USD")]
    public void Another_amount_than_the_orders_pays_nothing_and_goes_back_as_it_came(long amount, string currency)
    {
        var order = Some.Order(OrderStage.Confirmed);
        var charge = order.Pay(Some.Buyer, 5, Some.Card, Some.At(2));
        var back = order.Settle(charge, new GatewayAnswer(PaymentState.Succeeded) { Taken = new(amount, currency) }, 9, Some.At(3)).ShouldNotBeNull();
        (back.Money, back.ChargeId, order.Stage, order.ChargeId, order.PendingChargeId).ShouldBe((new Money(amount, currency), 5, OrderStage.Confirmed, null, null));
        Raised(order).OfType<OrderPaid>().ShouldBeEmpty();
        order.May(OrderStep.Pay, Party.Buyer).ShouldBeTrue();
    }

    [Fact, Trait("Rule", "ORD-17")]
    public void A_refund_that_the_bank_sends_back_later_is_counted_once()
    {
        var order = Some.Order(OrderStage.Confirmed);
        order.Settle(order.Pay(Some.Buyer, 5, Some.Card, Some.At(2)), PaymentState.Succeeded, "", 0, Some.At(2));
        var refund = order.Refund(Some.Seller, "", false, 7, Some.At(3))!;
        order.Settle(refund, new GatewayAnswer(PaymentState.Succeeded), 0, Some.At(4));
        order.Settle(refund, new GatewayAnswer(PaymentState.Declined, "lost_or_stolen_card"), 0, Some.At(5));
        (order.Stage, refund.State).ShouldBe((OrderStage.Refunded, PaymentState.Refused));
        order.SettleByHand(refund, "Transfer 12", Some.At(6));
        (order.RefundedAmount, refund.State).ShouldBe((2500, PaymentState.Succeeded));
        Raised(order).OfType<OrderRefunded>().Count().ShouldBe(1);
    }

    [Fact, Trait("Rule", "ORD-17")]
    public void A_charge_that_succeeds_after_the_cancellation_goes_back_by_itself()
    {
        var order = Some.Order(OrderStage.Confirmed);
        var charge = order.Pay(Some.Buyer, 5, Some.Card, Some.At(2));
        order.Cancel(Some.Buyer, "not-needed", "Plans changed.", false, 0, Some.At(3));
        var refund = order.Settle(charge, PaymentState.Succeeded, "", 7, Some.At(4)).ShouldNotBeNull();
        (refund.Id, refund.ChargeId, refund.Amount).ShouldBe((7, 5, 2500));
        order.Stage.ShouldBe(OrderStage.Canceled);
        order.Settle(refund, PaymentState.Succeeded, "", 0, Some.At(5));
        order.Stage.ShouldBe(OrderStage.Canceled);
        order.History[^1].What.ShouldBe(OrderEventType.PaymentReturned);
        Raised(order).OfType<OrderPaid>().ShouldBeEmpty();
    }

    [Fact, Trait("Rule", "ORD-17")]
    public void A_declined_charge_is_told_and_another_may_follow()
    {
        var order = Some.Order(OrderStage.Confirmed);
        order.Settle(order.Pay(Some.Buyer, 5, Some.Card, Some.At(2)), PaymentState.Declined, "The bank declined the card.", 0, Some.At(2));
        Raised(order).OfType<PaymentDeclined>().Single().Reason.ShouldBe("The bank declined the card.");
        order.May(OrderStep.Pay, Party.Buyer).ShouldBeTrue();
    }

    [Fact, Trait("Rule", "ORD-6")]
    public void The_seller_sees_address_and_phone_while_it_runs_and_ninety_days_after()
    {
        var after = TimeSpan.FromDays(90);
        var end = Some.At(4);
        Some.Order(OrderStage.Sent).ShowsContactTo(Party.Seller, end.AddYears(5), after).ShouldBeTrue();
        var ended = Some.Order(OrderStage.Finished);
        ended.ShowsContactTo(Party.Seller, end + after, after).ShouldBeTrue();
        ended.ShowsContactTo(Party.Seller, end + after + TimeSpan.FromTicks(1), after).ShouldBeFalse();
        ended.ShowsContactTo(Party.Buyer, end.AddYears(5), after).ShouldBeTrue();
        ended.ShowsContactTo(Party.Support, end, after).ShouldBeFalse();
    }

    private static IReadOnlyList<Contracts.DomainEvent> Raised(Order order) => ((IRaiseEvents)order).Raised;
}
