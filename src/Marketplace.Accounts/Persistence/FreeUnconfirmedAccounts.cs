using Marketplace.Accounts.Identity;
using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.Persistence;

/// <summary>
/// Deletes accounts whose address nobody confirmed, and the names that were tried with known addresses: both names are free then. No other module has heard
/// of such an account.
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
