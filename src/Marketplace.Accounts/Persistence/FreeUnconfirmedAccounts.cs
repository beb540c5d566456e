using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.Persistence;

/// <summary>
/// Deletes accounts whose address was never confirmed, and names that were tried with known addresses, which frees both names. No other module knows
/// these accounts.
/// </summary>
internal sealed class FreeUnconfirmedAccounts(AccountsDbContext db, TimeProvider clock, IOptions<AccountsOptions> options) : IRecurringJob
{
    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task Run(CancellationToken cancel)
    {
        var before = clock.GetUtcNow().UtcDateTime - options.Value.UnconfirmedKept;
        await db.DeleteOld(db.Accounts, a => a.UnconfirmedSince!.Value, before, cancel);
        await db.DeleteOld(db.ReservedNames, r => r.At, before, cancel);
    }
}
