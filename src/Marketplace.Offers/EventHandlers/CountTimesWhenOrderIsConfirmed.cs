using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.Offers.Persistence;

namespace Marketplace.Offers.EventHandlers;

[HandlerName("offers.count-times")]
internal sealed class CountTimesWhenOrderIsConfirmed(OffersDbContext db) : IHandle<OrderConfirmed>
{
    public Task Handle(OrderConfirmed happened, CancellationToken cancel) => db.CountTimes(happened.Order.OrderId, happened.Facts, cancel);
}
