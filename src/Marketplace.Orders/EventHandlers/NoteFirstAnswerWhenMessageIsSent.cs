using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.Orders.Persistence;

namespace Marketplace.Orders.EventHandlers;

/// <summary>A message from the seller counts as a response. The version doesn't change, so that open forms stay valid.</summary>
[HandlerName("orders.note-first-answer")]
internal sealed class NoteFirstAnswerWhenMessageIsSent(OrdersDbContext db) : IHandle<MessageSent>
{
    public static bool Concerns(MessageSent happened) => happened is { From: Party.Seller, Inquiry: null };

    public Task Handle(MessageSent happened, CancellationToken cancel)
    {
        db.NoteFirstAnswer(happened.OrderId, happened.OccurredAt);
        return Task.CompletedTask;
    }
}
