using Marketplace.Accounts.Domain;
using Marketplace.Accounts.Persistence;
using Marketplace.Contracts.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Suspending;

internal sealed class ReadSuspensions(AccountsDbContext db, TimeProvider clock) : IReadSuspensions
{
    public async Task<string?> Obstacle(long accountId, CancellationToken cancel) =>
        await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == accountId, cancel) is { } account
            ? Suspension.Obstacle(account, clock.GetUtcNow().UtcDateTime) : "This account is closed.";

    public Task<SuspensionProgress?> Progress(long suspensionId, CancellationToken cancel) =>
        db.Suspensions.Where(s => s.Id == suspensionId).Select(s => new SuspensionProgress(s.Since, s.EndedAt, s.EndedBy)).SingleOrDefaultAsync(cancel);
}
