using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.Kernel.Persistence;
using Marketplace.Messages.Domain;
using Marketplace.Messages.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Messages.EventHandlers;

/// <summary>What a seller proposes appears in the conversation. Retried later while the conversation or the card doesn't exist yet.</summary>
[HandlerName("messages.show-card")]
internal sealed class ShowCardInConversation(MessagesDbContext db, IdGenerator ids) : IHandle<CardPosted>, IHandle<CardChanged>
{
    public async Task Handle(CardPosted happened, CancellationToken cancel)
    {
        if (await db.Cards.AnyAsync(c => c.Id == happened.Card.CardId, cancel)) return;
        var id = happened.Card.Inquiry?.ConversationId ?? happened.Order.OrderId;
        var conversation = await db.Conversations.Include(c => c.Participants).SingleAsync(c => c.Id == id, cancel);
        var message = conversation.Post(ids.Next(), happened.Card, happened.OccurredAt);
        db.Messages.Add(message);
        db.Cards.Add(Card.Of(happened, message));
    }

    public async Task Handle(CardChanged happened, CancellationToken cancel) =>
        (await db.Cards.SingleAsync(c => c.Id == happened.Card.CardId, cancel)).Become(happened.State);
}
