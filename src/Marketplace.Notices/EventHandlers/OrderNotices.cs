using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Notices.Domain;
using Marketplace.Notices.WriteNotice;
using Marketplace.Texts;

using static Marketplace.Notices.EventHandlers.OrderContent;

namespace Marketplace.Notices.EventHandlers;

/// <summary>
/// Notices about an order. The side that did not take the step is told, or both if neither did. What follows a claim or a withdrawal is told
/// there.
/// </summary>
[HandlerName("notices.orders")]
internal sealed class OrderNotices(INotifier notifier) :
    IHandle<OrderPlaced>, IHandle<OrderConfirmed>, IHandle<PaymentAwaited>, IHandle<BuyerSaidPaid>, IHandle<OrderPaid>, IHandle<PaymentDeclined>, IHandle<OrderSent>, IHandle<OrderFinished>,
    IHandle<OrderCanceled>, IHandle<OrderRefunded>, IHandle<OrderPartlyRefunded>, IHandle<RepaymentOwed>
{
    public async Task Handle(OrderPlaced happened, CancellationToken cancel)
    {
        var order = happened.Order;
        if (happened.Origin == OrderOrigin.Custom)
        {
            // The buyer is told with what comes next, the payment.
            await notifier.Tell(happened, order.SellerId, ToSeller(
                order, new("{0} accepted your custom order “{1}”.", order.BuyerName, order.Title), [new("We'll tell you when it's paid.")], NextStep.None));
            return;
        }
        await notifier.TellAtOnce(happened, order.SellerId, ToSeller(
            order, happened.Origin == OrderOrigin.Added
                ? new("{0} confirmed the order of “{1}” that you added.", order.BuyerName, order.Title)
                : new("{0} ordered “{1}”.", order.BuyerName, order.Title), [],
            NextStep.Of(
                new("Approve or cancel the order. You promised to start by {0}.", happened.Facts.PromisedStartAt),
                new("The order counts as finished on the date on its page, and the fee is due."))));
        await notifier.Tell(happened, order.BuyerId, ToBuyer(
            order, new("You ordered “{0}” from {1}.", order.Title, order.ShopName),
            [new("{0} now checks your order. You pay once they have approved it.", order.ShopName), Term(happened.Order, happened.Facts.PromisedDeliveryAt)], NextStep.None) with
        { IsOwnAction = true });
    }

    public Task Handle(OrderConfirmed happened, CancellationToken cancel) => notifier.Tell(happened, happened.Order.BuyerId, ToBuyer(
        happened.Order, happened.PayBy is null
            ? new("{0} approved your order of “{1}”.", happened.Order.ShopName, happened.Order.Title)
            : new("You accepted the custom order “{1}” from {0}.", happened.Order.ShopName, happened.Order.Title),
        [Term(happened.Order, happened.Facts.PromisedDeliveryAt)],
        Payment(happened.PayBy, new("Pay {0} for your order.", TotalOf(happened.Order)), happened.Order)) with
    {
        Button = new("Pay {0}", TotalOf(happened.Order)),
        Link = Paths.Payment(happened.Order.OrderId),
        IsOwnAction = happened.PayBy is not null,
    });

    public Task Handle(PaymentAwaited happened, CancellationToken cancel) => notifier.Tell(happened, happened.Order.BuyerId, ToBuyer(
        happened.Order, new("You haven't paid for “{0}” yet.", happened.Order.Title), [], Payment(happened.PayBy, new("Pay {0} for your order.", TotalOf(happened.Order)), happened.Order)) with
    {
        Button = new("Pay {0}", TotalOf(happened.Order)),
        Link = Paths.Payment(happened.Order.OrderId),
    });

    public Task Handle(BuyerSaidPaid happened, CancellationToken cancel) => notifier.Tell(happened, happened.Order.SellerId, ToSeller(
        happened.Order, new("{0} says they've paid you directly for “{1}”.", happened.Order.BuyerName, happened.Order.Title), [new("We can't see payments outside the marketplace.")],
        NextStep.Of(
            new("Check that you have received {0}, then mark the order as paid.", TotalOf(happened.Order)),
            new("The order stays unpaid. If it then counts as finished, the fee is due."))) with
    {
        Button = new("Mark as paid"),
        Link = $"{Paths.Order(happened.Order.OrderId)}/receipt",
    });

    public async Task Handle(OrderPaid happened, CancellationToken cancel)
    {
        var order = happened.Order;
        Sentence[] next =
        [
            .. happened.DeliverBy is { } day ? [Term(order, day)] : Array.Empty<Sentence>(),
            new("We'll tell you when your order is sent."),
        ];
        if (happened.By == Party.Seller)
        {
            await notifier.Tell(happened, order.BuyerId, ToBuyer(order, new("{0} marked your order of “{1}” as paid.", order.ShopName, order.Title), next, NextStep.None));
            return;
        }
        await notifier.Tell(happened, order.SellerId, ToSeller(
            order, new("{0} paid for “{1}”.", order.BuyerName, order.Title), [],
            NextStep.Of(
                happened.DeliverBy is { } by
                    ? new(order.Kind == OfferKind.Product ? "Send the order and mark it as sent. You promised delivery by {0}." : "Do the work, then mark it as sent. You promised to be done by {0}.", by)
                    : new("Send the order, then mark it as sent."),
                new("The buyer gets the money back on the date on the order's page. You still owe the fee."))));
        await notifier.Tell(happened, order.BuyerId, ToBuyer(
            order, new("We received your payment of {0} for “{1}”.", TotalOf(order), order.Title), next, NextStep.None));
    }

    public Task Handle(PaymentDeclined happened, CancellationToken cancel) => notifier.Tell(happened, happened.Order.BuyerId, ToBuyer(
        happened.Order, new("Your payment for “{0}” was declined.", happened.Order.Title), [.. Reason(happened.Reason), new("You weren't charged.")],
        Payment(happened.PayBy, new("Try another card to pay {0}.", TotalOf(happened.Order)), happened.Order)) with
    {
        Button = new("Pay {0}", TotalOf(happened.Order)),
        Link = Paths.Payment(happened.Order.OrderId),
    });

    public Task Handle(OrderSent happened, CancellationToken cancel) => notifier.Tell(happened, happened.Order.BuyerId, ToBuyer(
        happened.Order, new("{0} sent your order of “{1}”.", happened.Order.ShopName, happened.Order.Title),
        [
            .. happened.Tracking.Length > 0 ? [new Sentence("Tracking number: {0}", happened.Tracking)] : Array.Empty<Sentence>(),
            Term(happened.Order, happened.Facts.PromisedDeliveryAt),
        ],
        NextStep.Of(new("When it arrives, confirm on the order's page that you've received it."), new("The seller can close the order."))));

    public async Task Handle(OrderFinished happened, CancellationToken cancel)
    {
        var order = happened.Order;
        IReadOnlyList<Sentence> why = happened.By != Party.Clock ? []
            : happened.IsPaid ? [new("The order was closed automatically because its deadline passed.")]
            : [new("The order was closed automatically because its deadline passed."), new("It was never paid.")];
        if (happened.By != Party.Seller)
        {
            await notifier.Tell(happened, order.SellerId, ToSeller(
                order, new("The order of “{0}” by {1} is finished.", order.Title, order.BuyerName), why, NextStep.None));
        }
        if (happened.By != Party.Buyer)
        {
            await notifier.Tell(happened, order.BuyerId, ToBuyer(
                order, new("Your order of “{0}” from {1} is finished. How was it?", order.Title, order.ShopName), [.. why, new("Your review helps other buyers.")],
                NextStep.Of(new("Rate your order and write a review."), new("No review is published. Leaving one is up to you."))) with
            {
                Button = new("Leave a review"),
                Link = Paths.ReviewOf(order.OrderId),
            });
        }
    }

    public static bool Concerns(OrderCanceled happened) => !happened.IsOfClaim;

    public async Task Handle(OrderCanceled happened, CancellationToken cancel)
    {
        var order = happened.Order;
        if (happened.By != Party.Seller)
        {
            await notifier.Tell(happened, order.SellerId, ToSeller(
                order, happened.By == Party.Buyer
                    ? new("{0} canceled their order of “{1}”.", order.BuyerName, order.Title)
                    : new("The order of “{0}” by {1} was canceled.", order.Title, order.BuyerName),
                [.. Reason(happened.Reason)], NextStep.None));
        }
        if (happened.By != Party.Buyer)
        {
            await notifier.Tell(happened, order.BuyerId, ToBuyer(
                order, happened.By == Party.Seller
                    ? new("{0} canceled your order of “{1}”.", order.ShopName, order.Title)
                    : new("Your order of “{0}” from {1} was canceled.", order.Title, order.ShopName),
                [.. Reason(happened.Reason), new("You weren't charged.")], NextStep.None));
        }
    }

    public static bool Concerns(OrderRefunded happened) => !happened.IsOfClaim;

    public async Task Handle(OrderRefunded happened, CancellationToken cancel)
    {
        var order = happened.Order;
        if (happened.By != Party.Seller)
        {
            await notifier.Tell(happened, order.SellerId, ToSeller(
                order, happened.By == Party.Support
                    ? new("Support refunded the order of “{0}” by {1}.", order.Title, order.BuyerName)
                    : new("The order of “{0}” by {1} was refunded.", order.Title, order.BuyerName),
                [.. Reason(happened.Reason), new("The buyer gets a full refund.")], NextStep.None));
        }
        if (happened.By != Party.Buyer)
        {
            await notifier.Tell(happened, order.BuyerId, ToBuyer(
                order, happened.By == Party.Seller
                    ? new("{0} refunded your order of “{1}”.", order.ShopName, order.Title)
                    : new("Your order of “{0}” from {1} was refunded.", order.Title, order.ShopName),
                [
                    .. Reason(happened.Reason),
                    happened.IsOutside
                        ? new("You paid outside the marketplace, and the seller says that your money was returned. If it doesn't arrive, open a claim on the order's page.")
                        : new("You get a full refund."),
                ],
                NextStep.None));
        }
    }

    public static bool Concerns(OrderPartlyRefunded happened) => !happened.IsOfClaim;

    public async Task Handle(OrderPartlyRefunded happened, CancellationToken cancel)
    {
        var (order, amount) = (happened.Order, new Money(happened.Amount, happened.Order.Currency));
        await notifier.Tell(happened, order.BuyerId, ToBuyer(
            order, new("You got a refund of {0} for “{1}”.", amount, order.Title), [.. Reason(happened.Reason)], NextStep.None));
        if (happened.By == Party.Seller) return;
        await notifier.Tell(happened, order.SellerId, ToSeller(
            order, new("{1} got a refund of {0} for “{2}”.", amount, order.BuyerName, order.Title), [.. Reason(happened.Reason)], NextStep.None));
    }

    public Task Handle(RepaymentOwed happened, CancellationToken cancel) => notifier.Tell(happened, happened.Order.SellerId, ToSeller(
        happened.Order,
        new("You owe {0} a refund of {1} for “{2}”.", happened.Order.BuyerName, new Money(happened.Amount, happened.Order.Currency), happened.Order.Title),
        [.. Reason(happened.Reason), new("The buyer paid you outside the marketplace.")],
        NextStep.Of(new("Send the money back, then confirm the refund."), new("The order's page keeps showing the buyer that you owe this refund."))) with
    {
        Button = new("Confirm refund"),
        Link = Paths.Repayment(happened.Order.OrderId),
    });

    /// <summary>What a buyer has to pay; a custom order ends if that takes too long.</summary>
    private static NextStep Payment(DateTime? payBy, Sentence usual, OrderSummary order) => payBy is { } by
        ? NextStep.Of(new("Pay {0} by {1}.", TotalOf(order), by), new("The custom order expires. Nothing is charged."))
        : NextStep.Of(usual, new("The seller is waiting for your payment. Either of you can cancel the order."));

    private static Sentence Term(OrderSummary order, DateTime by) => new(order.Kind == OfferKind.Product ? "Promised delivery: {0}." : "Done by {0}.", new DayOf(by));

    private static Money TotalOf(OrderSummary order) => new(order.Total, order.Currency);

    /// <summary>A reason from a list is translated; one in a person's own words is not.</summary>
    private static IEnumerable<Sentence> Reason(string reason) => reason.Length == 0 ? [] : SiteTexts.Languages.Any(l => SiteTexts.Find(l, reason) is not null)
        ? [new("Reason: {0}", new Sentence(reason))]
        : [new("Reason: {0}", reason)];
}
