using Marketplace.Billing.Domain;
using Marketplace.Contracts.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Billing.Persistence;

/// <summary>Whether two sellers are or were paid into the same bank account (rule REV-11). The numbers are compared here and told to nobody.</summary>
internal sealed class PayoutRelations(BillingDbContext db, Vault vault, IHashContacts hashes, TimeProvider clock) : IFindRelations
{
    /// <summary>With the next save, notes the account that is about to be replaced.</summary>
    public async Task Leave(PayoutAccount account, CancellationToken cancel)
    {
        if (hashes.Kept == TimeSpan.Zero) return;
        var hash = await HashOf(account.Protected, cancel);
        if (await db.FormerPayoutAccounts.FindAsync([account.SellerId, hash], cancel) is not { } former)
        {
            db.FormerPayoutAccounts.Add(former = new FormerPayoutAccount(account.SellerId, hash) { Since = account.ChangedAt });
        }
        former.LeftAt = clock.GetUtcNow().UtcDateTime;
    }

    public async Task<AccountRelation?> Between(long account, long other, DateTime orderedAt, CancellationToken cancel)
    {
        var since = clock.GetUtcNow().UtcDateTime - hashes.Kept;
        var theirs = await db.FormerPayoutAccounts.Where(a => (a.SellerId == account || a.SellerId == other) && a.Since <= orderedAt && a.LeftAt > since)
            .Select(a => new { a.SellerId, a.Hash }).ToListAsync(cancel);
        var current = await db.PayoutAccounts.AsNoTracking().Where(a => (a.SellerId == account || a.SellerId == other) && a.ChangedAt <= orderedAt).ToListAsync(cancel);
        foreach (var one in current.Where(a => a.Protected.Length > 0)) theirs.Add(new { one.SellerId, Hash = await HashOf(one.Protected, cancel) });
        return theirs.GroupBy(a => a.Hash).Any(same => same.Select(a => a.SellerId).Distinct().Count() > 1) ? AccountRelation.PayoutAccount : null;
    }

    private Task<string> HashOf(string stored, CancellationToken cancel) => hashes.Of(AccountRelation.PayoutAccount, vault.Read<BankAccount>(stored).Iban, cancel);
}
