using Marketplace.Contracts.Accounts;
using Marketplace.Events;
using Marketplace.Notices.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Notices.EventHandlers;

/// <summary>Times in messages are in the zone that the person signed in from last.</summary>
[HandlerName("notices.follow-zone")]
internal sealed class FollowZone(NoticesDbContext db) : IHandle<TimeZoneChanged>
{
    public async Task Handle(TimeZoneChanged happened, CancellationToken cancel)
    {
        // Retried later: the registration has not been handled yet.
        var recipient = await db.Recipients.SingleOrDefaultAsync(r => r.Id == happened.AccountId, cancel)
            ?? throw new InvalidOperationException($"The registration of account {happened.AccountId} has not been handled yet.");
        recipient.MoveTo(happened.Zone, happened.OccurredAt);
    }
}
