using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Domain;

namespace Marketplace.Notices.EventHandlers;

/// <summary>
/// Notices about an order. The side that did not take the step is told, or both if neither did. What follows a claim or a withdrawal is told
/// there.
/// </summary>
[HandlerName("notices.orders")]
internal sealed class OrderNotices(Notifier notifier) :
    IHandle<OrderPlaced>, IHandle<OrderConfirmed>, IHandle<OrderPaid>, IHandle<PaymentDeclined>, IHandle<OrderSent>, IHandle<OrderFinished>,
    IHandle<OrderCanceled>, IHandle<OrderRefunded>, IHandle<OrderPartlyRefunded>, IHandle<RepaymentOwed>
{
    public Task Handle(OrderPlaced happened, CancellationToken cancel) => notifier.TellAtOnce(happened, happened.Order.SellerId, Content(
        happened.Order, new("{0} ordered “{1}”.", happened.Order.BuyerName, happened.Order.Title),
        [new("Approve the order when you are ready to start, or cancel it. You promised to start by {0}.", happened.Facts.PromisedStartAt)]));

    public Task Handle(OrderConfirmed happened, CancellationToken cancel) => notifier.Tell(happened, happened.Order.BuyerId, Content(
        happened.Order, new("{0} approved your order of “{1}”.", happened.Order.ShopName, happened.Order.Title),
        [new("Next, pay for your order. The order's page shows how.")]));

    public Task Handle(OrderPaid happened, CancellationToken cancel) => happened.By == Party.Seller
        ? notifier.Tell(happened, happened.Order.BuyerId, Content(
            happened.Order, new("{0} marked your order of “{1}” as paid.", happened.Order.ShopName, happened.Order.Title),
            [new("You don't need to do anything. We'll email you when your order is sent.")]))
        : notifier.Tell(happened, happened.Order.SellerId, Content(
            happened.Order, new("{0} paid for “{1}”.", happened.Order.BuyerName, happened.Order.Title),
            [new("Send the order, then mark it as sent.")]));

    public Task Handle(PaymentDeclined happened, CancellationToken cancel) => notifier.Tell(happened, happened.Order.BuyerId, Content(
        happened.Order, new("Your payment for “{0}” was declined.", happened.Order.Title),
        [.. Reason(happened.Reason), new("You weren't charged. Try another card.")]));

    public Task Handle(OrderSent happened, CancellationToken cancel) => notifier.Tell(happened, happened.Order.BuyerId, Content(
        happened.Order, new("{0} sent your order of “{1}”.", happened.Order.ShopName, happened.Order.Title),
        [new("When it arrives, confirm on the order's page that you've received it.")]));

    public async Task Handle(OrderFinished happened, CancellationToken cancel)
    {
        var order = happened.Order;
        IReadOnlyList<Sentence> why = happened.By == Party.Clock ? [new("The order was closed automatically because its deadline passed.")] : [];
        if (happened.By != Party.Seller)
        {
            await notifier.Tell(happened, order.SellerId, Content(
                order, new("The order of “{0}” by {1} is finished.", order.Title, order.BuyerName), [.. why, new("You don't need to do anything.")]));
        }
        if (happened.By != Party.Buyer)
        {
            await notifier.Tell(happened, order.BuyerId, new(
                new("Your order of “{0}” from {1} is finished. How was it?", order.Title, order.ShopName), About(order),
                Paths.ReviewOf(order.OrderId), "Leave a review", [.. why, new("Your review helps other buyers.")]));
        }
    }

    public static bool Concerns(OrderCanceled happened) => !happened.IsOfClaim;

    public async Task Handle(OrderCanceled happened, CancellationToken cancel)
    {
        var order = happened.Order;
        if (happened.By != Party.Seller)
        {
            await notifier.Tell(happened, order.SellerId, Content(
                order, happened.By == Party.Buyer
                    ? new("{0} canceled their order of “{1}”.", order.BuyerName, order.Title)
                    : new("The order of “{0}” by {1} was canceled.", order.Title, order.BuyerName),
                [.. Reason(happened.Reason), new("You don't need to do anything.")]));
        }
        if (happened.By != Party.Buyer)
        {
            await notifier.Tell(happened, order.BuyerId, Content(
                order, happened.By == Party.Seller
                    ? new("{0} canceled your order of “{1}”.", order.ShopName, order.Title)
                    : new("Your order of “{0}” from {1} was canceled.", order.Title, order.ShopName),
                [.. Reason(happened.Reason), new("You weren't charged.")]));
        }
    }

    public static bool Concerns(OrderRefunded happened) => !happened.IsOfClaim;

    public async Task Handle(OrderRefunded happened, CancellationToken cancel)
    {
        var order = happened.Order;
        if (happened.By != Party.Seller)
        {
            await notifier.Tell(happened, order.SellerId, Content(
                order, happened.By == Party.Support
                    ? new("Support refunded the order of “{0}” by {1}.", order.Title, order.BuyerName)
                    : new("The order of “{0}” by {1} was refunded.", order.Title, order.BuyerName),
                [.. Reason(happened.Reason), new("The buyer gets a full refund.")]));
        }
        if (happened.By != Party.Buyer)
        {
            await notifier.Tell(happened, order.BuyerId, Content(
                order, happened.By == Party.Seller
                    ? new("{0} refunded your order of “{1}”.", order.ShopName, order.Title)
                    : new("Your order of “{0}” from {1} was refunded.", order.Title, order.ShopName),
                [.. Reason(happened.Reason), new("You get a full refund.")]));
        }
    }

    public static bool Concerns(OrderPartlyRefunded happened) => !happened.IsOfClaim;

    public async Task Handle(OrderPartlyRefunded happened, CancellationToken cancel)
    {
        var (order, amount) = (happened.Order, new Money(happened.Amount, happened.Order.Currency));
        await notifier.Tell(happened, order.BuyerId, Content(
            order, new("You got a refund of {0} for “{1}”.", amount, order.Title), [.. Reason(happened.Reason)]));
        if (happened.By == Party.Seller) return;
        await notifier.Tell(happened, order.SellerId, Content(
            order, new("{1} got a refund of {0} for “{2}”.", amount, order.BuyerName, order.Title), [.. Reason(happened.Reason)]));
    }

    public Task Handle(RepaymentOwed happened, CancellationToken cancel) => notifier.Tell(happened, happened.Order.SellerId, new(
        new("You owe {0} a refund of {1} for “{2}”.", happened.Order.BuyerName, new Money(happened.Amount, happened.Order.Currency), happened.Order.Title),
        About(happened.Order), Paths.Repayment(happened.Order.OrderId), "Confirm refund",
        [.. Reason(happened.Reason), new("The buyer paid you outside the marketplace. Send the money back, then confirm the refund.")]));

    private static NoticeContent Content(OrderSummary order, Sentence headline, IReadOnlyList<Sentence> details) =>
        new(headline, About(order), Paths.Order(order.OrderId), "View order", details);

    private static Sentence About(OrderSummary order)
    {
        var (number, total) = (new Number(order.OrderId), new Money(order.Total, order.Currency));
        return order.Quantity == 1
            ? new("Order {0}: {1}, {2}", number, order.Title, total)
            : new("Order {0}: {1} × {2}, {3}", number, order.Quantity, order.Title, total);
    }

    private static IEnumerable<Sentence> Reason(string reason) => reason.Length > 0 ? [new("Reason: {0}", reason)] : [];
}
