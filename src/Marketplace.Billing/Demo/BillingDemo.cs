using Marketplace.Billing.Domain;
using Marketplace.Billing.Persistence;
using Marketplace.Contracts;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Billing.Demo;

/// <summary>Releases what was due until some days ago, and pays it out: to most sellers already, one payout is with the bank and one waits for a batch.</summary>
internal sealed class BillingDemo(BillingDbContext db, PayoutDesk desk, Vault vault, IdGenerator ids) : IMakeDemoData
{
    private const int ReleasedDaysAgo = 10;
    private const int PaidDaysAgo = 6;
    private const long Least = 1000;
    private static readonly string[] Ibans = ["DE89370400440532013000", "CZ6508000000192000145399", "FR1420041010050500013M02606", "NL91ABNA0417164300", "AT611904300234573201", "ES9121000418450200051332"];

    public int Order => 60;

    public async Task Make(DateTime now, Func<Task> settle, CancellationToken cancel)
    {
        if (await db.PayoutAccounts.AnyAsync(cancel)) return;
        var until = now.AddDays(-ReleasedDaysAgo);
        foreach (var order in await db.Orders.Where(o => o.ReleaseAt <= until).OrderBy(o => o.ReleaseAt).ToListAsync(cancel))
        {
            var at = order.ReleaseAt!.Value;
            db.Transfers.Add(order.Release(at, () => ids.At(at))!);
        }
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        var sellers = await db.Sellers.AsNoTracking().OrderBy(s => s.SellerId).ToListAsync(cancel);
        var accounts = sellers.Select((s, i) => AccountOf(s, Ibans[i % Ibans.Length], now)).ToDictionary(a => a.SellerId);
        db.PayoutAccounts.AddRange(accounts.Values);
        var available = await db.Balances.AsNoTracking().Where(b => b.Kind == AccountKind.SellerAvailable && b.Amount >= Least).OrderBy(b => b.OwnerId).ToListAsync(cancel);
        var payouts = available.ConvertAll(b => desk.Make(accounts[b.OwnerId], new Money(b.Amount, b.Currency), isRequested: false, now.AddDays(-PaidDaysAgo - 2)));
        await db.SaveChangesAsync(cancel);
        foreach (var currency in payouts.SkipLast(1).GroupBy(p => p.Currency))
        {
            var isLast = currency.Contains(payouts[^2]);
            if (isLast && currency.Count() > 1) Pay(currency.Key, [.. currency.SkipLast(1)], now);
            if (isLast) Batch(currency.Key, [currency.Last()], now);
            else Pay(currency.Key, [.. currency], now);
        }
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        await settle();
    }

    private void Pay(string currency, IReadOnlyList<Payout> payouts, DateTime now)
    {
        var (batch, at) = (Batch(currency, payouts, now), now.AddDays(-PaidDaysAgo));
        batch.BePaid($"DEMO-{currency}-{at:yyyyMMdd}", at);
        foreach (var payout in payouts) desk.Pay(payout, batch.Reference, at);
    }

    private PayoutBatch Batch(string currency, IReadOnlyList<Payout> payouts, DateTime now)
    {
        var at = now.AddDays(-PaidDaysAgo - 1);
        var batch = new PayoutBatch(ids.At(at), currency, "victor", at);
        foreach (var payout in payouts) batch.Take(payout);
        db.Batches.Add(batch);
        return batch;
    }

    private PayoutAccount AccountOf(Seller seller, string iban, DateTime now)
    {
        var account = new PayoutAccount(seller.SellerId);
        account.Change(vault.Protect(new BankAccount(seller.Name, iban)), iban[^4..], seller.OpenedAt ?? now);
        return account;
    }
}
