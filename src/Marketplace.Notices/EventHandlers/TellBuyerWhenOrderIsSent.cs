using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Events;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Domain;

namespace Marketplace.Notices.EventHandlers;

internal sealed class TellBuyerWhenOrderIsSent(Notifier notifier) : IHandle<OrderSent>
{
    public Task Handle(OrderSent happened, CancellationToken cancel) => notifier.Tell(
        happened, happened.Order.BuyerId, new Sentence("{0} sent your order of “{1}”.", happened.Order.ShopName, happened.Order.Title),
        Paths.Order(happened.Order), cancel);
}
