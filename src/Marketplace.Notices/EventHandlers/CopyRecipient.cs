using Marketplace.Contracts.Accounts;
using Marketplace.Events;
using Marketplace.Notices.Domain;
using Marketplace.Notices.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Notices.EventHandlers;

[HandlerName("notices.copy-recipient")]
internal sealed class CopyRecipient(NoticesDbContext db) : IHandle<AccountRegistered>
{
    public async Task Handle(AccountRegistered happened, CancellationToken cancel)
    {
        if (await db.Recipients.AnyAsync(r => r.Id == happened.AccountId, cancel)) return;
        var recipient = Recipient.At(happened.AccountId, happened.UserName, happened.Email, happened.Phone);
        recipient.ChooseLanguage(happened.Language, happened.OccurredAt);
        recipient.MoveTo(happened.Zone, happened.OccurredAt);
        db.Recipients.Add(recipient);
    }
}
