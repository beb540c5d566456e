using Marketplace.Casework.Letters;
using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Notices.Domain;
using Marketplace.Notices.WriteNotice;
using static Marketplace.Notices.EventHandlers.OrderContent;

namespace Marketplace.Notices.EventHandlers;

/// <summary>
/// Notices about what sides agree on besides the stages of an order: delays, amounts, extras, custom and added orders; and the reminders of
/// the automatic closing.
/// </summary>
[HandlerName("notices.order-changes")]
internal sealed class OrderChangeNotices(INotifier notifier) :
    IHandle<CardPosted>, IHandle<CardAwaited>, IHandle<CardChanged>, IHandle<OrderAdded>, IHandle<ConfirmationAwaited>, IHandle<AddedOrderEnded>, IHandle<OrderClosingSoon>,
    IHandle<AmountReviewRequested>, IHandle<AmountJudged>, IHandle<FeedbackReminded>
{
    public Task Handle(CardPosted happened, CancellationToken cancel)
    {
        var (order, card) = (happened.Order, happened.Card);
        return notifier.Tell(happened, order.BuyerId, card.Kind switch
        {
            OrderCardKind.Delay => Answerable(order, card, new("{0} asks for more time for “{1}”.", order.ShopName, order.Title), [new("New delivery date: {0}.", card.Until!.Value)]),
            OrderCardKind.Amount when happened.State == OrderCardState.Open => Answerable(
                order, card, new("{0} asks for a higher amount for “{1}”: {2}.", order.ShopName, order.Title, Amount(order, card)), [new("Amount now: {0}.", Before(order, card))]),
            OrderCardKind.Amount => ToBuyer(
                order with { Total = card.Amount ?? order.Total }, new("{0} lowered the amount of “{1}” to {2}.", order.ShopName, order.Title, Amount(order, card)), [new("Amount before: {0}.", Before(order, card)), .. Reason(card)], NextStep.None),
            OrderCardKind.Extra => ToBuyer(order, new("{0} added a free extra to “{1}”.", order.ShopName, order.Title), [new("Extra: {0}", card.Words)], NextStep.None),
            _ => Custom(order, card),
        });
    }

    public Task Handle(CardAwaited happened, CancellationToken cancel)
    {
        var (order, card) = (happened.Order, happened.Card);
        return notifier.Tell(happened, order.BuyerId, card.Kind switch
        {
            OrderCardKind.Delay => Answerable(
                order, card, new("{0} is waiting for your answer: more time for “{1}”.", order.ShopName, order.Title), [new("New delivery date: {0}.", card.Until!.Value)]),
            OrderCardKind.Amount => Answerable(
                order, card, new("{0} is waiting for your answer: a higher amount for “{1}”.", order.ShopName, order.Title), [new("New amount: {0}.", Amount(order, card)), new("Amount now: {0}.", Before(order, card))]),
            _ => Custom(order, card) with { Headline = new("The custom order “{0}” for {1} expires soon.", card.Title, Amount(order, card)) },
        });
    }

    public static bool Concerns(CardChanged happened) => happened switch
    {
        // The order that comes of it is told by itself.
        { Card.Kind: OrderCardKind.CustomOrder } => happened.State is OrderCardState.Expired,
        _ => happened.State is OrderCardState.Accepted or OrderCardState.Declined or OrderCardState.Withdrawn,
    };

    public Task Handle(CardChanged happened, CancellationToken cancel)
    {
        var (order, card) = (happened.Order, happened.Card);
        if (card.Kind == OrderCardKind.CustomOrder)
        {
            return notifier.Tell(happened, order.SellerId, ToSeller(
                order, card.Inquiry is null ? new("Your custom order “{0}” for {1} has expired.", card.Title, order.BuyerName) : new("Your custom order “{0}” has expired.", card.Title),
                [new("You can offer it again.")], NextStep.None) with
            {
                Order = MentionOf(order, card),
                Why = card.Inquiry is null ? Why.Seller : Why.Party,
                Button = new("Offer again"),
                Link = $"{(card.Inquiry is { } inquiry ? $"/conversations/{new Number(inquiry.ConversationId)}" : Paths.Order(order.OrderId))}/custom-order?again={new Number(card.CardId)}",
            });
        }
        IReadOnlyList<Sentence> what = card.Kind == OrderCardKind.Delay
            ? [new("New delivery date: {0}.", card.Until!.Value)]
            : [new("New amount: {0}.", Amount(order, card))];
        return happened.State == OrderCardState.Withdrawn
            ? notifier.Tell(happened, order.BuyerId, ToBuyer(order, new("{0} withdrew the request about “{1}”.", order.ShopName, order.Title), [new("Everything stays as it was.")], NextStep.None))
            : notifier.Tell(happened, order.SellerId, ToSeller(
                order,
                happened.State == OrderCardState.Accepted
                    ? new("{0} agreed to your request about “{1}”.", order.BuyerName, order.Title)
                    : new("{0} declined your request about “{1}”.", order.BuyerName, order.Title),
                happened.State == OrderCardState.Accepted ? what : [new("Everything stays as it was.")],
                NextStep.None));
    }

    public Task Handle(OrderAdded happened, CancellationToken cancel) => notifier.Tell(happened, happened.Order.BuyerId, Confirmable(
        happened.Order, happened.ConfirmBy, new("{0} added an order of “{1}” for you.", happened.Order.ShopName, happened.Order.Title)));

    public Task Handle(ConfirmationAwaited happened, CancellationToken cancel) => notifier.Tell(happened, happened.Order.BuyerId, Confirmable(
        happened.Order, happened.ConfirmBy, new("You haven't confirmed the order of “{0}” that {1} added for you.", happened.Order.Title, happened.Order.ShopName)));

    public async Task Handle(AddedOrderEnded happened, CancellationToken cancel)
    {
        var order = happened.Order;
        if (happened.By != Party.Seller)
        {
            await notifier.Tell(happened, order.SellerId, ToSeller(
                order,
                happened.By == Party.Buyer
                    ? new("{0} declined the order of “{1}” that you added.", order.BuyerName, order.Title)
                    : new("{0} didn't confirm the order of “{1}” that you added.", order.BuyerName, order.Title),
                [new("It was canceled. It doesn't count as an order and can't be reviewed.")], NextStep.None));
        }
        if (happened.By != Party.Buyer)
        {
            await notifier.Tell(happened, order.BuyerId, ToBuyer(
                order, new("The order of “{0}” that {1} added for you was canceled.", order.Title, order.ShopName), [new("It doesn't count and can't be reviewed.")], NextStep.None) with
            {
                Muting = Muting.Of(order.SellerId),
            });
        }
    }

    public async Task Handle(OrderClosingSoon happened, CancellationToken cancel)
    {
        var (order, at) = (happened.Order, happened.ClosesAt);
        await notifier.Tell(happened, order.BuyerId, ToBuyer(
            order, new("Your order of “{0}” closes automatically on {1}.", order.Title, at), [ForBuyer(happened)], NextStep.None));
        await notifier.Tell(happened, order.SellerId, ToSeller(
            order, new("The order of “{0}” by {1} closes automatically on {2}.", order.Title, order.BuyerName, at), [ForSeller(happened)], NextStep.None));
    }

    public Task Handle(AmountReviewRequested happened, CancellationToken cancel)
    {
        var order = happened.Order;
        return notifier.Tell(happened, order.BuyerId, ToBuyer(
            order,
            new("{0} asked support to change the amount of “{1}” from {2} to {3}.", order.ShopName, order.Title, new Money(happened.Before, order.Currency), new Money(happened.Wanted, order.Currency)),
            [new("Reason: {0}", happened.Words)],
            NextStep.Of(new("If you don't agree, write to the seller in the order's conversation. Support reads it before deciding."), new("Support decides and tells you why."))));
    }

    public async Task Handle(AmountJudged happened, CancellationToken cancel)
    {
        var order = happened.Order;
        var wanted = new Money(happened.Wanted, order.Currency);
        var told = new Sentence(AmountWords.Told(happened.IsApproved), order.Title, wanted);
        IReadOnlyList<Sentence> reasons = [new("Reasons: {0}", ReasonParts.Say(happened.Reasons))];
        await notifier.Tell(happened, order.SellerId, ToSeller(order, told, reasons, NextStep.None));
        await notifier.Tell(happened, order.BuyerId, ToBuyer(order, told, reasons, NextStep.None));
    }

    public Task Handle(FeedbackReminded happened, CancellationToken cancel) => notifier.Tell(happened, happened.Order.BuyerId, ToBuyer(
        happened.Order, new("How was “{0}”?", happened.Order.Title),
        [new("A short review helps other buyers. It's optional. Please be honest.")],
        NextStep.Of(new("Rate your order and write a review."), new("No review is published. Leaving one is up to you."))) with
    {
        Button = new("Leave a review"),
        Link = Paths.ReviewOf(happened.Order.OrderId),
        Muting = Muting.Of(happened.Order.SellerId),
    });

    private static Sentence ForBuyer(OrderClosingSoon closing) => closing switch
    {
        { ReturnsPayment: true } => new("The seller hasn't marked it as sent. If that doesn't change, you get your money back then."),
        { Stage: OrderStage.Sent } => new("If something is wrong, open a claim before then. The order stays open while the claim is open."),
        { Stage: OrderStage.Paid } => new("If you haven't received it, open a claim before then. The order stays open while the claim is open."),
        _ => new("It hasn't been paid. You won't be charged."),
    };

    private static Sentence ForSeller(OrderClosingSoon closing) => closing switch
    {
        { ReturnsPayment: true } => new("Send it and mark it as sent before then. Otherwise the buyer gets the money back, and you still owe the fee."),
        { Stage: OrderStage.New or OrderStage.Confirmed } => new("It then counts as finished, and the fee is due. To avoid that, cancel it or agree on a later delivery date."),
        _ => new("It then counts as finished, and the fee is due."),
    };

    private static NoticeContent Custom(OrderSummary order, OrderCard card) => ToBuyer(
        order,
        card.Inquiry is null
            ? new("{0} made you a custom order: “{1}” for {2}.", order.ShopName, card.Title, Amount(order, card))
            : new("You have a custom order: “{0}” for {1}.", card.Title, Amount(order, card)),
        card.Before is null ? [] : [new("Usual price: {0}.", Before(order, card))],
        NextStep.Of(new("Accept and pay by {0}.", card.Until!.Value), new("The custom order expires. Nothing is charged."))) with
    {
        Order = MentionOf(order, card),
        Why = card.Inquiry is null ? Why.Buyer : Why.Party,
        Button = new("Open custom order"),
        Link = card.Path,
        Muting = card.Inquiry is { } inquiry ? Muting.Of(inquiry.SellerId) : Muting.AfterOrder,
    };

    /// <summary>
    /// The earlier order, as it is known here. In the conversation of a question there is none, so that the notice names nobody: names leave it by its
    /// order (rule ACC-6).
    /// </summary>
    private static OrderMention? MentionOf(OrderSummary order, OrderCard card) => card.Inquiry is null ? new(order.OrderId, order.Title) : null;

    private static NoticeContent Confirmable(OrderSummary order, DateTime confirmBy, Sentence headline) => ToBuyer(
        order, headline, [new("Confirm only if you agreed to buy this.")],
        NextStep.Of(new("Check and confirm it by {0}, or decline it.", confirmBy), new("The order is canceled. It doesn't count and can't be reviewed."))) with
    {
        Button = new("Check and confirm"),
        Link = $"{Paths.Order(order.OrderId)}/confirmation",
        Muting = Muting.Of(order.SellerId),
    };

    private static NoticeContent Answerable(OrderSummary order, OrderCard card, Sentence headline, IReadOnlyList<Sentence> details) => ToBuyer(
        order, headline, [.. details, .. Reason(card)], NextStep.Of(new("Agree or decline."), new("Nothing changes until you agree."))) with
    {
        Button = new("View request"),
        Link = card.Path,
    };

    private static Money Amount(OrderSummary order, OrderCard card) => new(card.Amount!.Value, order.Currency);

    private static Money Before(OrderSummary order, OrderCard card) => new(card.Before!.Value, order.Currency);

    private static IEnumerable<Sentence> Reason(OrderCard card) => card.Words.Length == 0 ? [] : [new("Reason: {0}", card.Words)];
}
