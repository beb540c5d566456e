using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;

namespace Marketplace.UnitTests.Orders;

/// <summary>An order's history: who did what and when, with their message.</summary>
public sealed class HistoryTests
{
    [Fact, Trait("Rule", "ORD-3")]
    public void An_order_that_goes_its_way_says_each_step()
    {
        var order = Some.Order(OrderStage.Sent);
        order.Close(Some.Buyer, Some.At(4));
        Told(order).ShouldBe(
        [
            "1 ann placed this order", "2 Shop of bob approved this order", "3 Shop of bob marked this order as paid", "4 Shop of bob marked this order as sent: T1",
            "5 ann marked this order as finished",
        ]);
        order.History.Select(e => e.At).ShouldBe([Some.Start, Some.At(1), Some.At(1), Some.At(3), Some.At(4)]);
    }

    [Fact, Trait("Rule", "ORD-3"), Trait("Rule", "ORD-17")]
    public void A_payment_by_card_says_what_the_gateway_answered()
    {
        var order = Some.Order(OrderStage.Confirmed);
        var declined = order.Pay(Some.Buyer, 40, Some.Card, Some.At(2));
        order.Settle(declined, PaymentState.Declined, "The bank declined the card.", 0, Some.At(3));
        (declined.State, declined.Reason, declined.SettledAt).ShouldBe((PaymentState.Declined, "The bank declined the card.", (DateTime?)Some.At(3)));
        Should.Throw<InvalidOperationException>(() => declined.Settle(PaymentState.Succeeded, "", Some.At(4)));
        var silent = order.Pay(Some.Buyer, 41, Some.Card, Some.At(4));
        order.Settle(silent, PaymentState.Failed, "The payment provider didn't respond in time.", 0, Some.At(5));
        var paid = order.Pay(Some.Buyer, 42, Some.Card, Some.At(6));
        order.Settle(paid, PaymentState.Succeeded, "", 0, Some.At(7));
        var refund = order.Refund(Some.Seller, "Broken", false, 43, Some.At(8))!;
        refund.Reason.ShouldBe("Broken", "a refund's reason is the person's, not the gateway's");
        order.Settle(refund, PaymentState.Declined, "No.", 0, Some.At(9));
        refund.TryAgain(Some.At(10));
        order.Settle(refund, PaymentState.Succeeded, "", 0, Some.At(11));
        refund.Reason.ShouldBe("Broken");
        Told(order).Skip(2).ShouldBe(
        [
            "3 ann started a card payment", "4 The payment provider declined the payment: The bank declined the card.",
            "5 ann started a card payment", "6 The payment provider didn't complete the payment, so nothing was charged: The payment provider didn't respond in time.",
            "7 ann started a card payment", "8 The payment provider confirmed the payment",
            "9 Shop of bob started a refund: Broken", "10 The payment provider couldn't make the refund",
            "11 Shop of bob refunded this order in full: Broken",
        ]);
    }

    [Fact, Trait("Rule", "ORD-3"), Trait("Rule", "ORD-17")]
    public void A_payment_that_came_too_late_says_so_and_goes_back()
    {
        var order = Some.Order(OrderStage.Confirmed);
        var charge = order.Pay(Some.Buyer, 40, Some.Card, Some.At(2));
        order.Cancel(Some.Seller, "out-of-stock", "It broke.", false, 0, Some.At(3));
        var refund = order.Settle(charge, PaymentState.Succeeded, "", 41, Some.At(4))!;
        order.Settle(refund, PaymentState.Succeeded, "", 0, Some.At(5));
        Told(order).Skip(3).ShouldBe(
        [
            "4 Shop of bob canceled this order: Out of stock: It broke.", "5 The payment provider confirmed the payment: The order was canceled before the payment arrived.",
            "6 The payment provider returned the payment: The order was canceled before the payment arrived.",
        ]);
        (order.Stage, order.EndedAt, order.RefundedAmount).ShouldBe((OrderStage.Canceled, Some.At(3), 0));
    }

    [Fact, Trait("Rule", "ORD-3")]
    public void Staff_the_clock_and_claims_have_their_words_and_staff_stay_nameless()
    {
        var order = Some.Order(OrderStage.Sent);
        order.OpenClaim(5, Some.At(4));
        order.RefundClaim(new(Party.Support, "sue"), 700, "Claim 5", 50, Some.At(5));
        order.Repay(Some.Seller, true, Some.At(6));
        order.EndClaim(5, Party.Support, Some.At(7));
        order.OpenClaim(6, Some.At(8));
        order.EndClaim(6, Party.Clock, Some.At(9));
        order.Cancel(Some.Support, "fraud", "A forged note.", true, 0, Some.At(10));
        Told(order).Skip(4).ShouldBe(
        [
            "5 ann opened a claim", "6 Shop of bob owes the buyer a refund [700]: Claim 5", "7 Shop of bob refunded part of this order [700]", "8 Support closed the claim",
            "9 ann opened a claim", "10 The marketplace closed the claim", "11 Support refunded this order in full: Suspected fraud: A forged note.",
        ]);
    }

    [Fact, Trait("Rule", "ORD-3")]
    public void Others_hear_of_each_step_at_its_own_time()
    {
        var order = Some.Order(OrderStage.Finished);
        order.Refund(Some.Seller, "", true, 6, Some.At(5));
        var canceled = Some.Order(OrderStage.Canceled);
        var paid = Some.Order(OrderStage.Confirmed);
        var charge = paid.Pay(Some.Buyer, 40, Some.Card, Some.At(2));
        paid.Settle(charge, PaymentState.Declined, "No.", 0, Some.At(3));
        Raised(order).Select(e => e.OccurredAt).ShouldBe([Some.Start, Some.At(1), Some.At(1), Some.At(3), Some.At(4), Some.At(5)]);
        Raised(canceled)[^1].OccurredAt.ShouldBe(Some.At(1));
        Raised(paid)[^1].OccurredAt.ShouldBe(Some.At(3));
        ((IRaiseEvents)charge).Raised.Single().OccurredAt.ShouldBe(Some.At(2));
        (order.EndedAt, order.RefundedAmount).ShouldBe((Some.At(4), 2500), "a refund afterwards does not end it anew");
    }

    [Fact, Trait("Rule", "ORD-5")]
    public void Its_two_parties_are_known_and_nobody_else()
    {
        var order = Some.Order();
        order.ActorOf(Some.BuyerId).ShouldBe(new Actor(Party.Buyer, "ann"));
        order.ActorOf(Some.SellerId).ShouldBe(new Actor(Party.Seller, "Shop of bob"));
        order.ActorOf(33).ShouldBeNull();
    }

    [Fact, Trait("Rule", "ORD-5")]
    public void A_page_has_a_charge_to_speak_of_where_one_paid_or_may_pay()
    {
        Some.Order().ShowsCharge.ShouldBeFalse();
        var order = Some.Order(OrderStage.Confirmed);
        order.ShowsCharge.ShouldBeTrue();
        order.Settle(order.Pay(Some.Buyer, 40, Some.Card, Some.At(2)), PaymentState.Succeeded, "", 0, Some.At(3));
        order.ShowsCharge.ShouldBeTrue();
        Some.Order(OrderStage.Paid).ShowsCharge.ShouldBeFalse("it was paid elsewhere");
    }

    [Fact, Trait("Rule", "ORD-2")]
    public void A_step_out_of_its_stage_says_how_far_the_order_is()
    {
        Some.Order().Obstacle(OrderStep.Pay).ShouldBe("The seller hasn't approved this order yet.");
        Some.Order(OrderStage.Confirmed).Obstacle(OrderStep.MarkAsSent).ShouldBe("This order has been approved but not paid yet.");
        Some.Order(OrderStage.Paid).Obstacle(OrderStep.Pay).ShouldBe("This order has been paid but not sent yet.");
        Some.Order(OrderStage.Sent).Obstacle(OrderStep.MarkAsSent).ShouldBe("This order has already been sent.");
        Some.Order(OrderStage.Finished).Obstacle(OrderStep.Close).ShouldBe("This order has already been closed.");
        Some.Order(OrderStage.Refunded).Obstacle(OrderStep.Refund).ShouldBe("This order has already been refunded.");
        Some.Order(OrderStage.Canceled).Obstacle(OrderStep.Cancel).ShouldBe("This order has already been canceled.");
    }

    [Fact, Trait("Rule", "ORD-2")]
    public void A_refused_step_says_what_is_in_its_way()
    {
        string Refusal(Action step) => Should.Throw<RuleBroken>(step).Message;
        Refusal(() => Some.Order().Approve(Some.Buyer, Some.At(1))).ShouldBe("You can't take this step.");
        Refusal(() => Some.Order(OrderStage.Sent).Approve(Some.Seller, Some.At(5))).ShouldBe("This order has already been sent.");
        var order = Some.Order(OrderStage.Confirmed);
        order.Settle(order.Pay(Some.Buyer, 40, Some.Card, Some.At(2)), PaymentState.Succeeded, "", 0, Some.At(3));
        order.Refund(Some.Seller, "", false, 41, Some.At(4));
        Refusal(() => order.MarkAsSent(Some.Seller, "T", "", [], Some.At(5))).ShouldStartWith("A refund is in progress.");
        var paying = Some.Order(OrderStage.Confirmed);
        paying.Pay(Some.Buyer, 40, Some.Card, Some.At(2));
        Refusal(() => paying.MarkAsPaid(Some.Seller, Some.At(3))).ShouldStartWith("A card payment is in progress.");
        Refusal(() => Some.Order(OrderStage.Paid).Repay(Some.Seller, true, Some.At(5))).ShouldBe("You don't owe the buyer a refund.");
    }

    [Fact, Trait("Rule", "ORD-2")]
    public void Delivered_files_go_with_the_order()
    {
        var order = Some.Order(OrderStage.Paid);
        order.MarkAsSent(Some.Seller, "", "", [new DeliveredFile(1, "a.pdf", 3), new DeliveredFile(2, "b.pdf", 4)], Some.At(3));
        order.Files.Select(f => f.Name).ShouldBe(["a.pdf", "b.pdf"]);
        order.Last.Note.ShouldBe("");
    }

    [Fact, Trait("Rule", "ORD-4")]
    public void The_tabs_count_it_at_its_stage_and_while_a_claim_is_open()
    {
        ICounted order = Some.Order(OrderStage.Paid);
        Tabs(order, null).ShouldBe(["OrderCount 11 Buying Paid +1", "OrderCount 22 Selling Paid +1"]);
        var paid = order.Counted;
        Tabs(order, paid).ShouldBeEmpty();
        ((Order)order).OpenClaim(5, Some.At(4));
        Tabs(order, paid).ShouldBe(["OpenClaimCount 11 Buying +1", "OpenClaimCount 22 Selling +1"]);
        var claimed = order.Counted;
        ((Order)order).MarkAsSent(Some.Seller, "T", "", [], Some.At(5));
        ((Order)order).EndClaim(5, Party.Buyer, Some.At(6));
        Tabs(order, claimed).ShouldBe(
        [
            "OrderCount 11 Buying Paid -1", "OrderCount 22 Selling Paid -1", "OrderCount 11 Buying Sent +1", "OrderCount 22 Selling Sent +1",
            "OpenClaimCount 11 Buying -1", "OpenClaimCount 22 Selling -1",
        ]);
    }

    [Fact, Trait("Rule", "ORD-21")]
    public void A_sale_counts_in_the_week_of_its_payment_without_what_was_refunded()
    {
        ICounted order = Some.Order(OrderStage.Confirmed);
        Sales(order, null).ShouldBeEmpty("nothing was paid yet");
        var confirmed = order.Counted;
        var monday = new DateOnly(2026, 3, 2).DayNumber;
        ((Order)order).MarkAsPaid(Some.Seller, new DateTime(2026, 3, 8, 23, 59, 59, DateTimeKind.Utc));
        Sales(order, confirmed).ShouldBe([$"SalesWeek 22 {monday} EUR +1 +2500"]);
        var paid = order.Counted;
        ((Order)order).MarkAsSent(Some.Seller, "T", "", [], Some.At(200));
        Sales(order, paid).ShouldBeEmpty();
        ((Order)order).RefundClaim(Some.Seller, 500, "", 60, Some.At(201));
        ((Order)order).Repay(Some.Seller, true, Some.At(202));
        Sales(order, paid).ShouldBe([$"SalesWeek 22 {monday} EUR -1 -2500", $"SalesWeek 22 {monday} EUR +1 +2000"]);
        var lighter = order.Counted;
        ((Order)order).Refund(Some.Seller, "", true, 61, Some.At(203));
        Sales(order, lighter).ShouldBe([$"SalesWeek 22 {monday} EUR -1 -2000"]);
        SalesWeek.Of(new DateTime(2026, 3, 9, 0, 0, 0, DateTimeKind.Utc)).ShouldBe(monday + 7);
    }

    private static IEnumerable<string> Tabs(ICounted counted, object? before) => Changes(counted, before).Where(c => !c.StartsWith(nameof(SalesWeek), StringComparison.Ordinal));

    private static IEnumerable<string> Sales(ICounted counted, object? before) => Changes(counted, before).Where(c => c.StartsWith(nameof(SalesWeek), StringComparison.Ordinal));

    private static IEnumerable<string> Changes(ICounted counted, object? before) => counted.ChangesSince(before)
        .Select(c => $"{c.Row.Name} {string.Join(' ', c.Key)} {string.Join(' ', c.By.Select(b => b.By.ToString("+0;-0", System.Globalization.CultureInfo.InvariantCulture)))}");

    private static IEnumerable<string> Told(Order order) => order.History.Select(e => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{e.Position} {e.Told}{(e.Amount is { } amount ? $" [{amount}]" : "")}{(e.Note.Length > 0 ? ": " : "")}{e.Note}"));

    private static IReadOnlyList<Marketplace.Contracts.DomainEvent> Raised(Order order) => ((IRaiseEvents)order).Raised;
}
