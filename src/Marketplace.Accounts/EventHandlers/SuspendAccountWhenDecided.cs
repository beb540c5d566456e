using Marketplace.Accounts.Domain;
using Marketplace.Accounts.LogSecurity;
using Marketplace.Accounts.Persistence;
using Marketplace.Casework;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Moderation;
using Marketplace.Events;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.EventHandlers;

/// <summary>Carries out a suspension that an administrator decided in a case, and ends it if what it rested on no longer counts.</summary>
[HandlerName("accounts.suspend-account")]
internal sealed class SuspendAccountWhenDecided(AccountsDbContext db, SecurityLog log) : IHandle<SuspensionDecided>, IHandle<SuspensionTakenBack>
{
    private const string TakenBack = "accounts.suspension-taken-back";

    public async Task Handle(SuspensionDecided happened, CancellationToken cancel)
    {
        // Meanwhile the account may be closed, or the suspension taken back.
        if (await db.Accounts.SingleOrDefaultAsync(a => a.Id == happened.AccountId, cancel) is not { } account || await IsTakenBack(happened.SuspensionId, cancel)) return;
        if (Suspension.Obstacle(account, happened.OccurredAt) is { } obstacle) throw new PermanentFailure(obstacle);
        var hasShop = await db.Shops.AnyAsync(s => s.Id == account.Id, cancel);
        db.Suspensions.Add(Suspension.Start(
            happened.SuspensionId, account, hasShop, happened.Rule, happened.Reason, happened.Until, new StaffMember(happened.ById, happened.ByName), happened.OccurredAt));
        log.Suspended(happened.ById, account.Id);
    }

    public async Task Handle(SuspensionTakenBack happened, CancellationToken cancel)
    {
        if (await db.Accounts.SingleOrDefaultAsync(a => a.Id == happened.AccountId, cancel) is not { } account) return;
        if (await db.Suspensions.SingleOrDefaultAsync(s => s.Id == happened.SuspensionId, cancel) is { } suspension)
        {
            if (suspension.EndedAt is null) suspension.Stop(account, SuspensionEnd.TakenBack, "", happened.OccurredAt);
        }
        else if (!await IsTakenBack(happened.SuspensionId, cancel))
        {
            // It was refused, or is still on its way: then it must not begin any more.
            db.Inbox.Add(new InboxEntry(happened.SuspensionId, TakenBack, happened.OccurredAt));
        }
    }

    private Task<bool> IsTakenBack(long suspension, CancellationToken cancel) => db.Inbox.AnyAsync(e => e.EventId == suspension && e.Handler == TakenBack, cancel);
}
