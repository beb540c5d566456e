using Marketplace.Contracts;
using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;

namespace Marketplace.UnitTests.Orders;

/// <summary>Custom orders, and orders that the seller adds.</summary>
public sealed class AgreedOrderTests
{
    private static readonly Order From = Some.Order(OrderStage.Finished);
    private static readonly DateTime Made = Some.At(100);

    [Fact, Trait("Rule", "ORD-11")]
    public void A_custom_order_lives_for_24_hours_to_the_minute()
    {
        var custom = Make();
        custom.StateAt(Made.AddHours(24).AddMinutes(-1)).ShouldBe(OrderCardState.Open);
        custom.StateAt(Made.AddHours(24)).ShouldBe(OrderCardState.Expired);
        Should.Throw<RuleBroken>(() => Accept(custom, Made.AddHours(24))).Message.ShouldContain("expired");
        Accept(custom, Made.AddHours(24).AddMinutes(-1)).Stage.ShouldBe(OrderStage.Confirmed);
    }

    [Fact, Trait("Rule", "ORD-11")]
    public void Accepting_makes_an_approved_order_that_is_paid_in_time_or_ends()
    {
        var order = Accept(Make(), Made.AddHours(2));
        (order.Total, order.BuyerId, order.SellerId, order.Origin, order.PayBy).ShouldBe((5000, Some.BuyerId, Some.SellerId, OrderOrigin.Custom, Made.AddHours(24)));
        order.PromisedDeliveryAt.ShouldBe(Made.AddHours(2).AddDays(5));
        order.Tick(9, Some.Terms, Made.AddHours(24).AddMinutes(-1));
        order.Stage.ShouldBe(OrderStage.Confirmed);
        order.Tick(9, Some.Terms, Made.AddHours(24));
        order.Stage.ShouldBe(OrderStage.Canceled);
        Raised<OrderCanceled>(order).Single().By.ShouldBe(Party.Clock);
    }

    [Fact, Trait("Rule", "ORD-11")]
    public void Nobody_pays_after_the_time_to_pay()
    {
        var order = Accept(Make(), Made.AddHours(2));
        var late = order.Pay(Some.Buyer, 5, Some.Card, Made.AddHours(24).AddMinutes(-1));
        order.Tick(9, Some.Terms, Made.AddHours(24));
        order.Stage.ShouldBe(OrderStage.Confirmed, "the payment in progress may still succeed");
        order.Settle(late, PaymentState.Failed, "No answer.", 0, Made.AddHours(24).AddMinutes(9));
        Should.Throw<RuleBroken>(() => order.Pay(Some.Buyer, 6, Some.Card, Made.AddHours(24).AddMinutes(9))).Message.ShouldContain("is over");
        order.Tick(9, Some.Terms, Made.AddHours(24).AddMinutes(9));
        order.Stage.ShouldBe(OrderStage.Canceled);
    }

    [Fact, Trait("Rule", "ORD-11"), Trait("Rule", "ORD-17")]
    public void One_that_was_canceled_during_a_payment_is_not_canceled_again_when_the_payment_fails()
    {
        var order = Accept(Make(), Made.AddHours(2));
        var charge = order.Pay(Some.Buyer, 5, Some.Card, Made.AddHours(3));
        order.Cancel(Some.Seller, "other", "It broke.", false, 0, Made.AddHours(4));
        order.Settle(charge, PaymentState.Failed, "No answer.", 0, Made.AddHours(25));
        order.ActAt.ShouldBeNull();
        order.Tick(9, Some.Terms, Made.AddHours(26));
        Raised<OrderCanceled>(order).Count.ShouldBe(1);
    }

    [Fact, Trait("Rule", "ORD-11"), Trait("Rule", "ORD-13")]
    public void No_custom_order_is_made_of_one_that_was_never_placed()
    {
        var order = Add();
        Should.Throw<RuleBroken>(() => CustomOrder.Make(7, order.Parties(null), new("Six bowls", "", 5000, null, 5), Some.Terms, Made));
        order.Tick(9, Some.Terms, Made.AddDays(14));
        Should.Throw<RuleBroken>(() => CustomOrder.Make(7, order.Parties(null), new("Six bowls", "", 5000, null, 5), Some.Terms, Made.AddDays(14)));
    }

    [Fact, Trait("Rule", "ORD-11"), Trait("Rule", "ORD-8")]
    public void Once_paid_it_is_an_order_like_any_other()
    {
        var order = Accept(Make(), Made);
        order.Settle(order.Pay(Some.Buyer, 5, Some.Card, Made), PaymentState.Succeeded, "", 0, Made.AddMinutes(1));
        order.PayBy.ShouldBeNull();
        order.Tick(9, Some.Terms, Made.AddHours(24));
        (order.Stage, order.ActAt).ShouldBe((OrderStage.Paid, Made.AddDays(5 + 14 - 3).AddMinutes(1)));
    }

    [Fact, Trait("Rule", "ORD-11")]
    public void The_seller_sees_it_opened_accepted_and_expired_each_once()
    {
        var custom = Make();
        custom.Open(Made.AddHours(1));
        custom.Open(Made.AddHours(2));
        custom.OpenedAt.ShouldBe(Made.AddHours(1));
        Accept(custom, Made.AddHours(3));
        custom.Tick(Made.AddHours(30));
        States(custom).ShouldBe([OrderCardState.Opened, OrderCardState.Accepted]);
        Should.Throw<RuleBroken>(() => Accept(custom, Made.AddHours(4))).Message.ShouldContain("already accepted");

        var left = Make();
        left.Tick(Made.AddHours(24).AddMinutes(-1));
        left.Tick(Made.AddHours(24));
        left.Tick(Made.AddHours(25));
        left.Open(Made.AddHours(26));
        States(left).ShouldBe([OrderCardState.Expired]);
    }

    [Fact, Trait("Rule", "ORD-11")]
    public void A_withdrawn_one_can_no_longer_be_accepted()
    {
        var custom = Make();
        custom.Withdraw(Made.AddHours(1));
        Should.Throw<RuleBroken>(() => Accept(custom, Made.AddHours(2))).Message.ShouldContain("withdrawn");
        Should.Throw<RuleBroken>(() => custom.Withdraw(Made.AddHours(2)));
    }

    [Fact, Trait("Rule", "ORD-11")]
    public void Links_cannot_be_guessed()
    {
        var tokens = Enumerable.Range(0, 100).Select(_ => Make().Token).ToList();
        tokens.Distinct().Count().ShouldBe(100);
        tokens.ShouldAllBe(t => t.Length == 32);
    }

    [Theory, Trait("Rule", "ORD-11")]
    [InlineData("", 5000L, null, 5, "Title")]
    [InlineData("Six bowls", 0L, null, 5, "Amount")]
    [InlineData("Six bowls", 5000L, 0L, 5, "UsualAmount")]
    [InlineData("Six bowls", 5000L, null, 0, "Days")]
    [InlineData("Six bowls", 5000L, null, 366, "Days")]
    public void It_states_title_amount_and_term(string title, long amount, long? usual, int days, string field) =>
        Should.Throw<RuleBroken>(() => CustomOrder.Make(7, From.Parties(null), new(title, "", amount, usual, days), Some.Terms, Made)).Field.ShouldBe(field);

    [Fact, Trait("Rule", "ORD-13")]
    public void An_added_order_is_New_and_counts_nowhere_until_the_customer_confirms_it()
    {
        var order = Add();
        (order.Stage, order.Origin, order.ConfirmBy).ShouldBe((OrderStage.New, OrderOrigin.Added, Made.AddDays(14)));
        Raised<OrderPlaced>(order).ShouldBeEmpty();
        Should.Throw<RuleBroken>(() => order.Approve(Some.Seller, Made));
        Should.Throw<RuleBroken>(() => order.ConfirmAdded(Some.Seller, Some.Terms, Made));
        Should.Throw<RuleBroken>(() => order.ConfirmAdded(Some.Buyer, Some.Terms, Made.AddDays(14))).Message.ShouldBe("The time to confirm this order is over.");
        order.ConfirmAdded(Some.Buyer, Some.Terms, Made.AddDays(3));
        Raised<OrderPlaced>(order).Single().Origin.ShouldBe(OrderOrigin.Added);
        (order.PlacedAt, order.PromisedDeliveryAt, order.ClosesAt).ShouldBe((Made.AddDays(3), Made.AddDays(10), Made.AddDays(24)));
        Should.Throw<RuleBroken>(() => order.ConfirmAdded(Some.Buyer, Some.Terms, Made.AddDays(3)));
        order.Approve(Some.Seller, Made.AddDays(3));
        order.Stage.ShouldBe(OrderStage.Confirmed);
    }

    [Fact, Trait("Rule", "ORD-13")]
    public void Not_confirmed_in_14_days_it_is_canceled_and_counts_nowhere()
    {
        var order = Add();
        order.Tick(9, Some.Terms, Made.AddDays(14).AddMinutes(-1));
        order.Stage.ShouldBe(OrderStage.New);
        order.Tick(9, Some.Terms, Made.AddDays(14));
        order.Stage.ShouldBe(OrderStage.Canceled);
        Raised<OrderCanceled>(order).ShouldBeEmpty();
        Raised<AddedOrderEnded>(order).Single().By.ShouldBe(Party.Clock);
    }

    [Theory, Trait("Rule", "ORD-13")]
    [InlineData(Party.Buyer)]
    [InlineData(Party.Seller)]
    public void Either_side_can_end_it_before(Party by)
    {
        var order = Add();
        order.Cancel(by == Party.Buyer ? Some.Buyer : Some.Seller, "other", "I never bought this.", false, 0, Made.AddDays(1));
        order.Stage.ShouldBe(OrderStage.Canceled);
        Raised<OrderCanceled>(order).ShouldBeEmpty();
        Raised<AddedOrderEnded>(order).Single().By.ShouldBe(by);
    }

    private static CustomOrder Make() => CustomOrder.Make(7, From.Parties(null), new("Six bowls", "With lids.", 5000, 6000, 5), Some.Terms, Made);

    private static Order Accept(CustomOrder custom, DateTime now) => custom.Accept(From.Contact, "", Some.Terms, now);

    private static Order Add() => Order.Add(From, 3003, Some.Seller, new(null, OfferKind.Product, "A vase", 2, 1500, 7, From.Contact, ""), Some.Terms, Made);

    private static IReadOnlyList<OrderCardState> States(CustomOrder custom) => [.. ((IRaiseEvents)custom).Raised.OfType<CardChanged>().Select(e => e.State)];

    private static IReadOnlyList<T> Raised<T>(Order order) where T : DomainEvent => [.. ((IRaiseEvents)order).Raised.OfType<T>()];
}
