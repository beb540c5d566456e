using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.Orders.Persistence;

namespace Marketplace.Orders.EventHandlers;

/// <summary>A message of the seller is an answer too. The version stays: nobody's open form grows old by it.</summary>
[HandlerName("orders.note-first-answer")]
internal sealed class NoteFirstAnswerWhenMessageIsSent(OrdersDbContext db) : IHandle<MessageSent>
{
    public static bool Concerns(MessageSent happened) => happened.From == Party.Seller;

    public Task Handle(MessageSent happened, CancellationToken cancel)
    {
        db.NoteFirstAnswer(happened.OrderId, happened.OccurredAt);
        return Task.CompletedTask;
    }
}
