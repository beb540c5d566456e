using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Events;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Domain;

namespace Marketplace.Notices.EventHandlers;

internal sealed class TellOtherPartyWhenOrderIsRefunded(Notifier notifier) : IHandle<OrderRefunded>
{
    public async Task Handle(OrderRefunded happened, CancellationToken cancel)
    {
        var order = happened.Order;
        if (happened.By != Party.Seller)
        {
            await notifier.Tell(
                happened, order.SellerId, new Sentence("The order of “{0}” by {1} was refunded. {2}", order.Title, order.BuyerName, happened.Reason),
                Paths.Order(order), cancel);
        }
        if (happened.By != Party.Buyer)
        {
            await notifier.Tell(
                happened, order.BuyerId, new Sentence("Your order of “{0}” from {1} was refunded. {2}", order.Title, order.ShopName, happened.Reason),
                Paths.Order(order), cancel);
        }
    }
}
