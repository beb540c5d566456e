using Marketplace.Accounts.Persistence;
using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;

namespace Marketplace.Accounts.CloseAccounts;

/// <summary>Names of closed accounts become free.</summary>
internal sealed class ForgetClosedNames(AccountsDbContext db, TimeProvider clock) : IRecurringJob
{
    public TimeSpan Every => TimeSpan.FromHours(1);

    public Task Run(CancellationToken cancel) => db.DeleteOld(db.ClosedNames, n => n.Until, clock.GetUtcNow().UtcDateTime, cancel);
}
