using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.Offers.Persistence;

namespace Marketplace.Offers.EventHandlers;

[HandlerName("offers.count-times")]
internal sealed class CountTimesWhenOrderIsSent(OffersDbContext db) : IHandle<OrderSent>
{
    public Task Handle(OrderSent happened, CancellationToken cancel) => db.CountTimes(happened.Order.OrderId, happened.Facts, cancel);
}
