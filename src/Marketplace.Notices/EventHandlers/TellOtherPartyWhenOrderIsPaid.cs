using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Events;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Domain;

namespace Marketplace.Notices.EventHandlers;

internal sealed class TellOtherPartyWhenOrderIsPaid(Notifier notifier) : IHandle<OrderPaid>
{
    public Task Handle(OrderPaid happened, CancellationToken cancel)
    {
        var order = happened.Order;
        return happened.By == Party.Seller
            ? notifier.Tell(happened, order.BuyerId, new Sentence("{0} marked your order of “{1}” as paid.", order.ShopName, order.Title),
                Paths.Order(order), cancel)
            : notifier.Tell(happened, order.SellerId, new Sentence("{0} paid for “{1}”.", order.BuyerName, order.Title),
                Paths.Order(order), cancel);
    }
}
