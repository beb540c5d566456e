using Marketplace.Billing.Domain;
using Marketplace.Contracts.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Billing.Persistence;

/// <summary>Whether two sellers are paid into the same bank account (rule REV-11). The numbers are compared here and told to nobody.</summary>
internal sealed class PayoutRelations(BillingDbContext db, Vault vault) : IFindRelations
{
    public async Task<AccountRelation?> Between(long account, long other, DateTime orderedAt, CancellationToken cancel)
    {
        var accounts = await db.PayoutAccounts.Where(a => (a.SellerId == account || a.SellerId == other) && a.ChangedAt <= orderedAt).Select(a => a.Protected).ToListAsync(cancel);
        return accounts is [{ Length: > 0 } one, { Length: > 0 } two] && vault.Read<BankAccount>(one).Iban == vault.Read<BankAccount>(two).Iban ? AccountRelation.PayoutAccount : null;
    }
}
