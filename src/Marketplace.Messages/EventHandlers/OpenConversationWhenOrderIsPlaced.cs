using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.Messages.Domain;
using Marketplace.Messages.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Messages.EventHandlers;

[HandlerName("messages.open-conversation", Together = true)]
internal sealed class OpenConversationWhenOrderIsPlaced(MessagesDbContext db) : IHandle<OrderPlaced>
{
    private static readonly Func<MessagesDbContext, long, Task<bool>> IsOpen = EF.CompileAsyncQuery((MessagesDbContext db, long order) =>
        db.Conversations.Any(c => c.Id == order));

    public async Task Handle(OrderPlaced happened, CancellationToken cancel)
    {
        if (!await IsOpen(db, happened.Order.OrderId)) db.Conversations.Add(new Conversation(happened.Order, happened.OccurredAt));
    }
}
