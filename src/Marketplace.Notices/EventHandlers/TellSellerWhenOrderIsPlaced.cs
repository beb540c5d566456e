using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Events;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Domain;

namespace Marketplace.Notices.EventHandlers;

internal sealed class TellSellerWhenOrderIsPlaced(Notifier notifier) : IHandle<OrderPlaced>
{
    public Task Handle(OrderPlaced happened, CancellationToken cancel) => notifier.TellAtOnce(
        happened, happened.Order.SellerId, new Sentence("{0} ordered “{1}”.", happened.Order.BuyerName, happened.Order.Title),
        Paths.Order(happened.Order), cancel);
}
