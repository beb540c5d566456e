using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.Messages.Domain;
using Marketplace.Messages.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Messages.EventHandlers;

[HandlerName("messages.open-conversation", Together = true)]
internal sealed class OpenConversationWhenOrderIsPlaced(MessagesDbContext db) : IHandle<OrderPlaced>, IHandle<OrderAdded>
{
    private static readonly Func<MessagesDbContext, long, Task<bool>> IsOpen = EF.CompileAsyncQuery((MessagesDbContext db, long order) =>
        db.Conversations.Any(c => c.Id == order));

    public Task Handle(OrderPlaced happened, CancellationToken cancel) => Open(happened.Order, happened.OccurredAt);

    /// <summary>The buyer may have questions before they confirm it.</summary>
    public Task Handle(OrderAdded happened, CancellationToken cancel) => Open(happened.Order, happened.OccurredAt);

    private async Task Open(OrderSummary order, DateTime at)
    {
        if (!await IsOpen(db, order.OrderId)) db.Conversations.Add(new Conversation(order, at));
    }
}
