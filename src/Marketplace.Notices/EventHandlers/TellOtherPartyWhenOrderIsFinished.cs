using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Events;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Domain;

namespace Marketplace.Notices.EventHandlers;

internal sealed class TellOtherPartyWhenOrderIsFinished(Notifier notifier) : IHandle<OrderFinished>
{
    public async Task Handle(OrderFinished happened, CancellationToken cancel)
    {
        var order = happened.Order;
        if (happened.By != Party.Seller)
        {
            await notifier.Tell(
                happened, order.SellerId, new Sentence("The order of “{0}” by {1} is finished.", order.Title, order.BuyerName),
                Paths.Order(order), cancel);
        }
        if (happened.By != Party.Buyer)
        {
            await notifier.Tell(
                happened, order.BuyerId, new Sentence("Your order of “{0}” from {1} is finished. How was it?", order.Title, order.ShopName),
                Paths.ReviewOf(order), cancel);
        }
    }
}
