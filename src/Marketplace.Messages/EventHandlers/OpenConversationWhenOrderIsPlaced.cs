using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Events;
using Marketplace.Messages.Domain;
using Marketplace.Messages.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Messages.EventHandlers;

internal sealed class OpenConversationWhenOrderIsPlaced(MessagesDbContext db) : IHandle<OrderPlaced>
{
    public async Task Handle(OrderPlaced happened, CancellationToken cancel)
    {
        var order = happened.Order;
        if (await db.Conversations.AnyAsync(c => c.Id == order.OrderId, cancel)) return;
        db.Conversations.Add(new Conversation(order, happened.OccurredAt));
        var there = await db.Totals.Where(t => t.PersonId == order.BuyerId || t.PersonId == order.SellerId).Select(t => t.PersonId).ToListAsync(cancel);
        db.Totals.AddRange(new[] { order.BuyerId, order.SellerId }.Except(there).Select(person => new UnreadTotal(person, 0)));
    }
}
