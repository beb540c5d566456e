using Marketplace.Contracts.Accounts;
using Marketplace.Events;
using Marketplace.Notices.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Notices.EventHandlers;

/// <summary>Phone messages now go to the new number.</summary>
[HandlerName("notices.follow-phone")]
internal sealed class FollowPhone(NoticesDbContext db) : IHandle<PhoneChanged>
{
    public async Task Handle(PhoneChanged happened, CancellationToken cancel)
    {
        // Retried later: the registration has not been handled yet.
        var recipient = await db.Recipients.SingleOrDefaultAsync(r => r.Id == happened.AccountId, cancel)
            ?? throw new InvalidOperationException($"The registration of account {happened.AccountId} has not been handled yet.");
        // The account is closed.
        if (recipient.Email.Length > 0) recipient.ChangePhone(happened.Phone, happened.OccurredAt);
    }
}
