using System.Globalization;
using Marketplace.Billing.Domain;
using Marketplace.Billing.Persistence;
using Marketplace.Files.Documents;
using Marketplace.Kernel.Domain;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Billing.ExportEarnings;

/// <summary>The yearly file for tax authorities, with the fields of DAC7 (Directive (EU) 2021/514): a row for each seller and currency.</summary>
internal sealed class EarningsFile(BillingDbContext db, Vault vault)
{
    private const int Batch = 200;
    private static readonly TransferKind[] Fees = [TransferKind.Fee, TransferKind.FeeReturned, TransferKind.MonthlyPrice];

    private static readonly string[] Head =
    [
        "Seller", "Shop", "Name", "Street", "PostalCode", "City", "Country", "TaxNumber", "DateOfBirth", "RegisterNumber", "VatNumber", "AccountHolder", "IBAN", "ProviderAccount", "Currency",
        .. Enumerable.Range(1, 4).SelectMany(q => new[] { $"OrdersQ{q}", $"ConsiderationQ{q}", $"FeesQ{q}" }),
    ];

    public async Task Write(int year, CsvFile csv, CancellationToken cancel)
    {
        await csv.Row(Head);
        long after = 0;
        while (true)
        {
            var sellers = await db.Quarters.Where(q => q.Year == year && q.SellerId > after).Select(q => q.SellerId).Distinct().OrderBy(id => id).Take(Batch).ToListAsync(cancel);
            if (sellers.Count == 0) return;
            after = sellers[^1];
            foreach (var row in await Rows(year, sellers, cancel)) await csv.Row(row);
        }
    }

    private async Task<List<string[]>> Rows(int year, List<long> ids, CancellationToken cancel)
    {
        var (first, end) = (Month.Of(new DateTime(year, 1, 1)).Index, Month.Of(new DateTime(year + 1, 1, 1)).Index);
        var sellers = await db.Sellers.AsNoTracking().Where(s => ids.Contains(s.SellerId)).ToDictionaryAsync(s => s.SellerId, cancel);
        var details = await db.TaxDetails.AsNoTracking().Where(t => ids.Contains(t.SellerId)).ToDictionaryAsync(t => t.SellerId, t => t.Protected, cancel);
        var accounts = await db.PayoutAccounts.AsNoTracking().Where(a => ids.Contains(a.SellerId)).ToDictionaryAsync(a => a.SellerId, a => a.Protected, cancel);
        var connected = await db.ConnectedAccounts.AsNoTracking().Where(a => ids.Contains(a.SellerId)).ToDictionaryAsync(a => a.SellerId, a => a.AccountId, cancel);
        var traders = await db.Identities.AsNoTracking().Where(i => ids.Contains(i.Id) && i.IsProfessional).ToDictionaryAsync(i => i.Id, i => i.Details, cancel);
        foreach (var closed in await db.ClosedSellers.AsNoTracking().Where(s => ids.Contains(s.SellerId) && s.ProtectedDetails != "").ToListAsync(cancel))
        {
            var kept = vault.Read<KeptDetails>(closed.ProtectedDetails);
            if (kept.Trader is { } stated) traders[closed.SellerId] = stated;
            if (kept.ProviderAccount.Length > 0) connected[closed.SellerId] = kept.ProviderAccount;
        }
        var fees = (await db.MonthSums.AsNoTracking().Where(m => ids.Contains(m.OwnerId) && m.Month >= first && m.Month < end && Fees.Contains(m.Kind)).ToListAsync(cancel))
            .ToLookup(m => (m.OwnerId, m.Currency, new Month(m.Month).Quarter), m => -m.Amount);
        var quarters = await db.Quarters.AsNoTracking().Where(q => q.Year == year && ids.Contains(q.SellerId)).ToListAsync(cancel);
        return [.. quarters.GroupBy(q => (q.SellerId, q.Currency)).OrderBy(g => g.Key.SellerId).Select(g => Row(g.Key.SellerId, g.Key.Currency, [.. g]))];

        string[] Row(long id, string currency, List<SellerQuarter> sold)
        {
            var (seller, account) = (sellers.GetValueOrDefault(id), accounts.TryGetValue(id, out var stored) ? vault.Read<BankAccount>(stored) : new("", ""));
            var trader = traders.GetValueOrDefault(id);
            var person = details.TryGetValue(id, out var hidden) ? vault.Read<TaxPerson>(hidden)
                : trader is { LegalName.Length: > 0 } ? new TaxPerson(trader.FullName, trader.Street, trader.PostalCode, trader.City, trader.Country, "", null, "")
                : new TaxPerson(seller?.Name ?? "", "", "", "", seller?.Country ?? "", "", null, "");
            return
            [
                new Number(id).ToString(), seller?.Shop ?? "", person.Name, person.Street, person.PostalCode, person.City, person.Country, person.TaxNumber,
                person.BornOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", person.RegisterNumber.Length > 0 ? person.RegisterNumber : trader?.RegisterNumber ?? "",
                trader?.VatNumber ?? "", account.Holder, account.Iban, connected.GetValueOrDefault(id, ""), currency,
                .. Enumerable.Range(1, 4).SelectMany(q =>
                {
                    var quarter = sold.Find(s => s.Quarter == q);
                    return new[]
                    {
                        (quarter?.Orders ?? 0).ToString(CultureInfo.InvariantCulture), CsvFile.Amount(quarter?.Amount ?? 0, currency), CsvFile.Amount(fees[(id, currency, q)].Sum(), currency),
                    };
                }),
            ];
        }
    }
}
