using Marketplace.Contracts.Accounts;
using Marketplace.Events;
using Marketplace.Notices.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Notices.EventHandlers;

/// <summary>Messages now go to the new address.</summary>
[HandlerName("notices.move-recipient")]
internal sealed class MoveRecipient(NoticesDbContext db) : IHandle<EmailChanged>
{
    public async Task Handle(EmailChanged happened, CancellationToken cancel)
    {
        if (await db.Recipients.AnyAsync(r => r.Id == happened.AccountId && r.Email == "", cancel)) return;
        // Retried later: the registration or an earlier change has not been handled yet.
        var recipient = await db.Recipients.SingleOrDefaultAsync(r => r.Id == happened.AccountId && r.Email == happened.OldEmail, cancel)
            ?? throw new InvalidOperationException($"Account {happened.AccountId} does not have its previous email address here yet: an earlier event has not been handled.");
        recipient.MoveTo(happened.Email);
    }
}
