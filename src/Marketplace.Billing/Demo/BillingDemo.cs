using Marketplace.Billing.Domain;
using Marketplace.Billing.Jobs;
using Marketplace.Billing.Persistence;
using Marketplace.Casework;
using Marketplace.Casework.Demo;
using Marketplace.Contracts;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Billing.Demo;

/// <summary>Pays out what was due four weeks ago. Of what is due since, one payout is with the bank, one waits for a batch, and the demo seller can request one.</summary>
internal sealed class BillingDemo(BillingDbContext db, PayoutDesk desk, Vault vault, IdGenerator ids, DemoStaffWork work, IOptions<BillingOptions> options, IOptions<IdentityOptions> identities) : IMakeDemoData
{
    private const int PaidDaysAgo = 28;
    private const long Least = 1000;
    private static readonly StaffMember Operator = new(2, "clara");
    private static readonly TimeSpan ThreeWeeks = TimeSpan.FromDays(21);
    private const string Requests = "tomas-keramik";
    private const string ComesClose = "atelier-lune";
    private const string IsChecked = "harbour-prints";
    private static readonly string[] Ibans = ["DE89370400440532013000", "CZ6508000000192000145399", "FR1420041010050500013M02606", "NL91ABNA0417164300", "AT611904300234573201", "ES9121000418450200051332"];

    public int Order => 60;

    public async Task Make(DateTime now, Func<Task> settle, CancellationToken cancel)
    {
        if (await db.PayoutAccounts.AnyAsync(cancel)) return;
        var sellers = await db.Sellers.AsNoTracking().OrderBy(s => s.SellerId).ToListAsync(cancel);
        var accounts = sellers.Select((s, i) => AccountOf(s, Ibans[i % Ibans.Length], now)).ToDictionary(a => a.SellerId);
        db.PayoutAccounts.AddRange(accounts.Values);
        await State(sellers, now, cancel);
        Check(sellers, now);
        var paidAt = now.AddDays(-PaidDaysAgo);
        await Release(paidAt, cancel);
        foreach (var payouts in (await PayOut(accounts, paidAt, cancel)).GroupBy(p => p.Currency))
        {
            var batch = Batch([.. payouts], paidAt);
            batch.BePaid($"DEMO-{payouts.Key}-{paidAt:yyyyMMdd}", paidAt.AddDays(1));
            work.Note(Operator, $"/admin/payouts/batches/{new Number(batch.Id)}/payment", new() { ["Form.Reference"] = batch.Reference }, paidAt.AddDays(1));
            foreach (var payout in payouts) desk.Pay(payout, batch.Reference, paidAt.AddDays(1));
        }
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        await Release(now, cancel);
        accounts.Remove(sellers.Find(s => s.Shop == Requests)?.SellerId ?? 0);
        // Otherwise the jobs would pay out the rest at once.
        db.Runs.AddRange(new CompletedRun(MakePayouts.Job, PayoutCalendar.Latest(options.Value.PayoutDay, now)), new CompletedRun(ChargeMonthlyPrices.Job, Month.Of(now).Start));
        var last = await PayOut(accounts, now.AddHours(-3), cancel);
        if (last.Count > 1) Batch([last[0]], now.AddHours(-1));
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        await settle();
    }

    /// <summary>Some sellers are professionals; the demo seller has to confirm the details in three weeks.</summary>
    private async Task State(List<Seller> sellers, DateTime now, CancellationToken cancel)
    {
        foreach (var identity in await db.Identities.ToListAsync(cancel))
        {
            var shop = sellers.Find(s => s.SellerId == identity.Id);
            if (shop is null || !DemoTraders.All.TryGetValue(shop.Shop, out var details)) continue;
            var terms = identities.Value.Terms;
            identity.StateProfessional(details, terms, shop.Shop == Requests ? now - terms.ConfirmEvery + ThreeWeeks : now.AddDays(-1));
        }
    }

    /// <summary>One seller comes close to the limits from which support checks who they are; another has reached them, and support has the case. The sales themselves are too many for a demo.</summary>
    private void Check(List<Seller> sellers, DateTime now)
    {
        var limits = options.Value.Identity;
        foreach (var (shop, sales, share) in new[] { (ComesClose, limits.Sales * 9 / 10, 0.85m), (IsChecked, limits.Sales + 4, 1.04m) })
        {
            if (sellers.Find(s => s.Shop == shop) is not { } seller) continue;
            var check = new IdentityCheck(seller.SellerId, seller.Name);
            check.Count(new(now.Year, sales, share, new((long)(limits.AmountIn(seller.Currency).Minor * share), seller.Currency)), limits, IdentityGaps.None, ids.At(now.AddHours(-5)), now.AddHours(-5));
            db.IdentityChecks.Add(check);
            if (!check.IsPaused) continue;
            var details = new TaxDetails(seller.SellerId);
            details.Change(vault.Protect(new TaxPerson("Harriet Cole", "3 Harbourside", "BS1 5UH", "Bristol", seller.Country, "1234567890", new DateOnly(1981, 5, 14), "")), seller.OpenedAt ?? now);
            db.TaxDetails.Add(details);
        }
    }

    /// <summary>A payout for each of these sellers who has enough.</summary>
    private async Task<List<Payout>> PayOut(Dictionary<long, PayoutAccount> accounts, DateTime at, CancellationToken cancel)
    {
        var available = await db.Balances.AsNoTracking().Where(b => b.Kind == AccountKind.SellerAvailable && b.Amount >= Least).OrderBy(b => b.OwnerId).ToListAsync(cancel);
        var payouts = available.FindAll(b => accounts.ContainsKey(b.OwnerId)).ConvertAll(b => desk.Make(new Destination(null, accounts[b.OwnerId]), new Money(b.Amount, b.Currency), isRequested: false, at));
        await db.SaveChangesAsync(cancel);
        return payouts;
    }

    private PayoutBatch Batch(IReadOnlyList<Payout> payouts, DateTime at)
    {
        var batch = new PayoutBatch(ids.At(at), payouts[0].Currency, Operator.Name, at);
        work.Note(Operator, "/admin/payouts", new() { ["Form.Currency"] = batch.Currency }, at, $"/admin/payouts/batches/{new Number(batch.Id)}");
        foreach (var payout in payouts) batch.Take(payout);
        db.Batches.Add(batch);
        return batch;
    }

    private async Task Release(DateTime until, CancellationToken cancel)
    {
        foreach (var order in await db.Orders.Where(o => o.ReleaseAt <= until).OrderBy(o => o.ReleaseAt).ToListAsync(cancel))
        {
            var at = order.ReleaseAt!.Value;
            db.Transfers.Add(order.Release(at, () => ids.At(at))!);
        }
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private PayoutAccount AccountOf(Seller seller, string iban, DateTime now)
    {
        var account = new PayoutAccount(seller.SellerId);
        account.Change(vault.Protect(new BankAccount(seller.Name, iban)), iban[^4..], seller.OpenedAt ?? now);
        return account;
    }
}
