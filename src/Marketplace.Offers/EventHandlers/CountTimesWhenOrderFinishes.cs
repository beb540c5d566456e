using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.Offers.Persistence;

namespace Marketplace.Offers.EventHandlers;

[HandlerName("offers.count-times")]
internal sealed class CountTimesWhenOrderFinishes(OffersDbContext db) : IHandle<OrderFinished>
{
    public Task Handle(OrderFinished happened, CancellationToken cancel) => db.CountTimes(happened.Order.OrderId, happened.Facts, cancel);
}
