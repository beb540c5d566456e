using Marketplace.Accounts.Domain;
using Marketplace.Accounts.LogSecurity;
using Marketplace.Accounts.Persistence;
using Marketplace.Casework;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Moderation;
using Marketplace.Events;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.EventHandlers;

/// <summary>Carries out a suspension that an administrator decided in a case, and ends it if what it rested on no longer counts.</summary>
[HandlerName("accounts.suspend-account")]
internal sealed class SuspendAccountWhenDecided(AccountsDbContext db, SecurityLog log) : IHandle<SuspensionDecided>, IHandle<SuspensionTakenBack>
{
    public async Task Handle(SuspensionDecided happened, CancellationToken cancel)
    {
        // The account may be closed meanwhile.
        if (await db.Accounts.SingleOrDefaultAsync(a => a.Id == happened.AccountId, cancel) is not { } account) return;
        var hasShop = await db.Shops.AnyAsync(s => s.Id == account.Id, cancel);
        db.Suspensions.Add(Suspension.Start(
            happened.SuspensionId, account, hasShop, happened.Rule, happened.Reason, happened.Until, new StaffMember(happened.ById, happened.ByName), happened.OccurredAt));
        log.Suspended(happened.ById, account.Id);
    }

    public async Task Handle(SuspensionTakenBack happened, CancellationToken cancel)
    {
        if (await db.Accounts.SingleOrDefaultAsync(a => a.Id == happened.AccountId, cancel) is not { } account) return;
        // Retried later if the suspension has not arrived yet.
        var suspension = await db.Suspensions.SingleAsync(s => s.Id == happened.SuspensionId, cancel);
        if (suspension.EndedAt is null) suspension.Stop(account, SuspensionEnd.TakenBack, "", happened.OccurredAt);
    }
}
