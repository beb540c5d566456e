using Marketplace.Contracts.Complaints;
using Marketplace.Events;
using Marketplace.Messages.Domain;
using Marketplace.Messages.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Messages.EventHandlers;

[HandlerName("messages.open-claim-conversation")]
internal sealed class OpenConversationWhenClaimIsOpened(MessagesDbContext db) : IHandle<ClaimOpened>
{
    public async Task Handle(ClaimOpened happened, CancellationToken cancel)
    {
        if (await db.Conversations.AnyAsync(c => c.Id == happened.Claim.ClaimId, cancel)) return;
        var offer = await db.Conversations.Where(c => c.Id == happened.Claim.OrderId).Select(c => c.OfferId).SingleOrDefaultAsync(cancel);
        db.Conversations.Add(new Conversation(happened.Claim, offer, happened.OccurredAt));
    }
}
