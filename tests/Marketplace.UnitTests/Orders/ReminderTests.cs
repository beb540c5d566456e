using Marketplace.Contracts;
using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;

namespace Marketplace.UnitTests.Orders;

/// <summary>Reminders of what the buyer has to confirm, accept, pay or answer, to the minute.</summary>
[Trait("Rule", "NTF-3")]
public sealed class ReminderTests
{
    private static readonly DateTime Made = Some.At(100);

    [Fact, Trait("Rule", "ORD-13")]
    public void The_customer_of_an_added_order_is_reminded_three_days_and_one_day_before_the_end()
    {
        var order = Added(Some.Terms);
        foreach (var (at, reminders) in new[] { (Made.AddDays(11).AddMinutes(-1), 0), (Made.AddDays(11), 1), (Made.AddDays(12), 1), (Made.AddDays(13).AddMinutes(-1), 1), (Made.AddDays(13), 2), (Made.AddDays(14).AddMinutes(-1), 2) })
        {
            order.Tick(9, Some.Terms, at);
            order.Tick(9, Some.Terms, at);
            Told<ConfirmationAwaited>(order).Count.ShouldBe(reminders, $"{at}");
        }
        Told<ConfirmationAwaited>(order).ShouldAllBe(e => e.ConfirmBy == Made.AddDays(14));
        order.Tick(9, Some.Terms, Made.AddDays(14));
        order.Stage.ShouldBe(OrderStage.Canceled);
        Told<ConfirmationAwaited>(order).Count.ShouldBe(2);
        Told<OrderClosingSoon>(order).ShouldBeEmpty();
    }

    [Fact, Trait("Rule", "ORD-13"), Trait("Rule", "ORD-8")]
    public void Once_confirmed_the_reminders_are_those_of_the_closing()
    {
        var order = Added(Some.Terms);
        order.Tick(9, Some.Terms, Made.AddDays(11));
        order.ConfirmAdded(Some.Buyer, Some.Terms, Made.AddDays(12));
        order.ActAt.ShouldBe(order.ClosesAt.AddDays(-3));
        order.Tick(9, Some.Terms, order.ClosesAt.AddDays(-3));
        (Told<ConfirmationAwaited>(order).Count, Told<OrderClosingSoon>(order).Count).ShouldBe((1, 1));
    }

    [Theory, Trait("Rule", "ORD-13")]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 2)]
    public void Where_the_time_to_confirm_is_short_only_what_lies_ahead_is_reminded(int days, int reminders)
    {
        var terms = Some.Terms with { ConfirmWithin = TimeSpan.FromDays(days) };
        var order = Added(terms);
        for (var hour = 0; hour < 24 * days; hour++) order.Tick(9, terms, Made.AddHours(hour));
        Told<ConfirmationAwaited>(order).Count.ShouldBe(reminders);
        order.Tick(9, terms, Made.AddDays(days));
        order.Stage.ShouldBe(OrderStage.Canceled);
    }

    [Fact, Trait("Rule", "ORD-13")]
    public void A_host_that_was_away_reminds_once_and_not_after_the_end()
    {
        var order = Added(Some.Terms);
        order.Tick(9, Some.Terms, Made.AddDays(13).AddHours(5));
        order.Tick(9, Some.Terms, Made.AddDays(13).AddHours(6));
        Told<ConfirmationAwaited>(order).Count.ShouldBe(1);

        var late = Added(Some.Terms);
        late.Tick(9, Some.Terms, Made.AddDays(20));
        (late.Stage, Told<ConfirmationAwaited>(late).Count).ShouldBe((OrderStage.Canceled, 0));
    }

    [Fact, Trait("Rule", "ACC-9")]
    public void Who_was_blocked_meanwhile_and_cannot_answer_is_not_reminded()
    {
        var order = Added(Some.Terms);
        order.Tick(9, Some.Terms, Made.AddDays(11), isBlocked: true);
        Told<ConfirmationAwaited>(order).ShouldBeEmpty();
        order.Tick(9, Some.Terms, Made.AddDays(13));
        Told<ConfirmationAwaited>(order).Count.ShouldBe(1);

        var custom = Custom();
        custom.Tick(Made.AddHours(20), isBlocked: true);
        Told<CardAwaited>(custom).ShouldBeEmpty();
    }

    [Fact, Trait("Rule", "ORD-11")]
    public void The_buyer_of_a_custom_order_is_reminded_four_hours_before_it_expires()
    {
        var custom = Custom();
        custom.Tick(Made.AddHours(20).AddMinutes(-1));
        Told<CardAwaited>(custom).ShouldBeEmpty();
        custom.Tick(Made.AddHours(20));
        custom.Tick(Made.AddHours(21));
        Told<CardAwaited>(custom).Count.ShouldBe(1);
        custom.Tick(Made.AddHours(24));
        Told<CardChanged>(custom).Single().State.ShouldBe(OrderCardState.Expired);
        Told<CardAwaited>(custom).Count.ShouldBe(1);

        var late = Custom();
        late.Tick(Made.AddHours(24));
        Told<CardAwaited>(late).ShouldBeEmpty("it has expired");
    }

    [Theory, Trait("Rule", "ORD-11")]
    [InlineData(true)]
    [InlineData(false)]
    public void What_was_accepted_or_withdrawn_in_time_is_not_reminded(bool isAccepted)
    {
        var custom = Custom();
        if (isAccepted) Accept(custom, Made.AddHours(19));
        else custom.Withdraw(Made.AddHours(19));
        custom.Tick(Made.AddHours(20));
        Told<CardAwaited>(custom).ShouldBeEmpty();
    }

    [Fact, Trait("Rule", "ORD-11"), Trait("Rule", "ORD-8")]
    public void Who_accepted_is_reminded_to_pay_once_and_the_closing_keeps_both_its_reminders()
    {
        var order = Accept(Custom(), Made.AddHours(1));
        order.Tick(9, Some.Terms, Made.AddHours(20).AddMinutes(-1));
        Told<PaymentAwaited>(order).ShouldBeEmpty();
        order.Tick(9, Some.Terms, Made.AddHours(20));
        order.Tick(9, Some.Terms, Made.AddHours(21));
        Told<PaymentAwaited>(order).Single().PayBy.ShouldBe(Made.AddHours(24));
        order.MarkAsPaid(Some.Seller, Made.AddHours(22));
        order.Tick(9, Some.Terms, Made.AddHours(22));
        order.ActAt.ShouldBe(order.ClosesAt.AddDays(-3));
        order.Tick(9, Some.Terms, order.ClosesAt.AddDays(-3));
        order.Tick(9, Some.Terms, order.ClosesAt.AddDays(-1));
        Told<OrderClosingSoon>(order).Count.ShouldBe(2);
    }

    [Fact, Trait("Rule", "ORD-11")]
    public void Who_accepts_in_the_last_hours_is_not_reminded_to_pay()
    {
        var order = Accept(Custom(), Made.AddHours(21));
        order.Tick(9, Some.Terms, Made.AddHours(22));
        Told<PaymentAwaited>(order).ShouldBeEmpty();
        order.Tick(9, Some.Terms, Made.AddHours(24));
        order.Stage.ShouldBe(OrderStage.Canceled);
    }

    [Fact, Trait("Rule", "ORD-11"), Trait("Rule", "ORD-9")]
    public void A_later_delivery_date_moves_neither_the_time_to_pay_nor_its_reminder()
    {
        var order = Accept(Custom(), Made.AddHours(1));
        order.Tick(9, Some.Terms, Made.AddHours(20));
        var closes = order.ClosesAt;
        order.Answer(Some.Buyer, order.ProposeDelay(Some.Seller, 8, order.PromisedDeliveryAt.AddDays(5), "The glaze cracked.", Some.Terms, Made.AddHours(21)), true, Some.Terms, Made.AddHours(22));
        order.Tick(9, Some.Terms, Made.AddHours(23));
        Told<PaymentAwaited>(order).Count.ShouldBe(1);
        order.ClosesAt.ShouldBe(closes.AddDays(5));
        order.Tick(9, Some.Terms, Made.AddHours(24));
        order.Stage.ShouldBe(OrderStage.Canceled);
    }

    [Fact, Trait("Rule", "ORD-11"), Trait("Rule", "ORD-17")]
    public void Who_says_that_they_paid_is_not_reminded_to_pay_and_the_order_closes_as_any_other()
    {
        var order = Accept(Custom(), Made.AddHours(1));
        order.SayPaid(Some.Buyer, Made.AddHours(2));
        order.Tick(9, Some.Terms, Made.AddHours(25));
        (order.Stage, order.PayBy, Told<PaymentAwaited>(order).Count).ShouldBe((OrderStage.Confirmed, null, 0));
        order.ActAt.ShouldBe(order.ClosesAt.AddDays(-3));
        order.Tick(9, Some.Terms, order.ClosesAt);
        order.Stage.ShouldBe(OrderStage.Finished);
    }

    [Fact, Trait("Rule", "ORD-11")]
    public void A_payment_in_progress_is_no_reason_to_remind()
    {
        var order = Accept(Custom(), Made.AddHours(1));
        var charge = order.Pay(Some.Buyer, 5, Some.Card, Made.AddHours(19));
        order.Tick(9, Some.Terms, Made.AddHours(20));
        Told<PaymentAwaited>(order).ShouldBeEmpty();
        order.Settle(charge, PaymentState.Declined, "No.", 0, Made.AddHours(20).AddMinutes(5));
        order.Tick(9, Some.Terms, Made.AddHours(21));
        Told<PaymentAwaited>(order).Count.ShouldBe(1);
    }

    [Theory, Trait("Rule", "ORD-9"), Trait("Rule", "ORD-7")]
    [InlineData(true)]
    [InlineData(false)]
    public void A_request_that_waits_for_a_day_is_reminded_once(bool isDelay)
    {
        var (order, proposal) = Ask(isDelay);
        proposal.Remind(order, Some.At(5 + 24).AddMinutes(-1));
        Told<CardAwaited>(proposal).ShouldBeEmpty();
        proposal.Remind(order, Some.At(5 + 24));
        proposal.Remind(order, Some.At(5 + 48));
        Told<CardAwaited>(proposal).Single().Card.ShouldBe(proposal.Card);
        order.Answer(Some.Buyer, proposal, true, Some.Terms, Some.At(60));
        proposal.State.ShouldBe(OrderCardState.Accepted);
    }

    [Theory, Trait("Rule", "ORD-9")]
    [InlineData("accepted")]
    [InlineData("declined")]
    [InlineData("withdrawn")]
    [InlineData("gone on")]
    public void One_that_is_answered_or_overtaken_is_not(string how)
    {
        var (order, proposal) = Ask(isDelay: true);
        if (how == "gone on") order.Cancel(Some.Seller, "other", "It broke.", false, 0, Some.At(6));
        else order.Answer(how == "withdrawn" ? Some.Seller : Some.Buyer, proposal, how == "accepted", Some.Terms, Some.At(6));
        proposal.Remind(order, Some.At(100));
        (Told<CardAwaited>(proposal).Count, proposal.RemindAt).ShouldBe((0, null));
    }

    private static (Order Order, Proposal Proposal) Ask(bool isDelay)
    {
        var order = Some.Order(OrderStage.Confirmed);
        return (order, isDelay
            ? order.ProposeDelay(Some.Seller, 7, order.PromisedDeliveryAt.AddDays(5), "The glaze cracked.", Some.Terms, Some.At(5))
            : order.ChangeAmount(Some.Seller, 7, 2600, "With a larger lid.", Some.Terms, Some.At(5))!);
    }

    private static Order Added(OrderTerms terms)
    {
        var from = Some.Order(OrderStage.Finished);
        return Order.Add(from, 3003, Some.Seller, new(null, OfferKind.Product, "A vase", 2, 1500, 7, from.Contact, ""), terms, Made);
    }

    private static CustomOrder Custom() => CustomOrder.Make(7, Some.Order(OrderStage.Finished).Parties(null), new("Six bowls", "With lids.", 5000, 6000, 5), Some.Terms, Made);

    private static Order Accept(CustomOrder custom, DateTime now) => custom.Accept(Some.Bought().Contact, "", Some.Terms, now);

    private static IReadOnlyList<T> Told<T>(Aggregate aggregate) where T : DomainEvent => [.. ((IRaiseEvents)aggregate).Raised.OfType<T>()];
}
