using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Events;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.EventHandlers;

/// <summary>A message of the seller is an answer too. The version stays: nobody's open form grows old by it.</summary>
internal sealed class NoteFirstAnswerWhenMessageIsSent(OrdersDbContext db) : IHandle<MessageSent>
{
    public Task Handle(MessageSent happened, CancellationToken cancel)
    {
        if (happened.From != Party.Seller) return Task.CompletedTask;
        var at = happened.OccurredAt;
        db.Alongside(c => db.Orders.Where(o => o.Id == happened.OrderId && (o.FirstAnswerAt == null || o.FirstAnswerAt > at))
            .ExecuteUpdateAsync(set => set.SetProperty(o => o.FirstAnswerAt, at), c));
        return Task.CompletedTask;
    }
}
