using Marketplace.Contracts.Moderation;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Messages.Persistence;

/// <summary>The files in an account's conversations.</summary>
internal sealed class OwnFiles(MessagesDbContext db) : IFindInvolvement
{
    public async Task<IReadOnlyCollection<long>> Of(long account, IReadOnlyCollection<long> ids, CancellationToken cancel) => await db.Attachments
        .Where(a => ids.Contains(a.Id) && db.Participants.Any(p => p.ConversationId == a.ConversationId && p.PersonId == account)).Select(a => a.Id).ToListAsync(cancel);
}
