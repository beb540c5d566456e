using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.Messages.Domain;
using Marketplace.Messages.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Messages.EventHandlers;

[HandlerName("messages.open-conversation")]
internal sealed class OpenConversationWhenOrderIsPlaced(MessagesDbContext db) : IHandle<OrderPlaced>
{
    private static readonly Func<MessagesDbContext, long, Task<bool>> IsOpen = EF.CompileAsyncQuery((MessagesDbContext db, long order) =>
        db.Conversations.Any(c => c.Id == order));

    private static readonly Func<MessagesDbContext, long, long, IAsyncEnumerable<long>> Known = EF.CompileAsyncQuery(
        (MessagesDbContext db, long one, long other) => db.Totals.Where(t => t.PersonId == one || t.PersonId == other).Select(t => t.PersonId));

    public async Task Handle(OrderPlaced happened, CancellationToken cancel)
    {
        var order = happened.Order;
        if (await IsOpen(db, order.OrderId)) return;
        db.Conversations.Add(new Conversation(order, happened.OccurredAt));
        var there = await Known(db, order.BuyerId, order.SellerId).ToListAsync(cancel);
        db.Totals.AddRange(new[] { order.BuyerId, order.SellerId }.Except(there).Select(person => new UnreadTotal(person, 0)));
    }
}
