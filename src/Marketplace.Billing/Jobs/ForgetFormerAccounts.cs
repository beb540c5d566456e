using Marketplace.Billing.Persistence;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;

namespace Marketplace.Billing.Jobs;

/// <summary>Deletes former bank accounts that no longer make a relation (rule REV-11).</summary>
internal sealed class ForgetFormerAccounts(BillingDbContext db, IHashContacts hashes, TimeProvider clock) : IRecurringJob
{
    public TimeSpan Every => TimeSpan.FromHours(6);

    public Task Run(CancellationToken cancel) => db.DeleteOld(db.FormerPayoutAccounts, a => a.LeftAt, clock.GetUtcNow().UtcDateTime - hashes.Kept, cancel);
}
