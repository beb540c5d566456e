using Marketplace.Billing.Domain;
using Marketplace.Billing.Persistence;
using Marketplace.Contracts;
using Marketplace.Kernel.Domain;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Billing.Jobs;

/// <summary>Proves that all balances are the sums of their transfers and add up to zero in each currency. Run it only while nothing else writes to the database.</summary>
internal sealed class VerifyLedger(BillingDbContext db) : IRunAsCommand
{
    public string Name => "verify-ledger";

    public async Task<int> Run(TextWriter say, CancellationToken cancel)
    {
        var wrong = await FirstWrong(cancel);
        await say.WriteLineAsync(wrong ?? $"The ledger is right: {await db.Transfers.CountAsync(cancel)} transfers, and all balances add up to zero.");
        return wrong is null ? 0 : 1;
    }

    /// <returns>What is wrong first, or null.</returns>
    public async Task<string?> FirstWrong(CancellationToken cancel)
    {
        var sums = new SortedDictionary<string, (long Amount, long Transfers)>(StringComparer.Ordinal);
        await foreach (var transfer in db.Transfers.AsNoTracking().OrderBy(t => t.Id).AsAsyncEnumerable().WithCancellation(cancel))
        {
            // Uses the same ChangesSince as the live sums, so the rule exists once.
            foreach (var change in ((ICounted)transfer).ChangesSince(null)) Add(NameOf(change.Row, change.Key), change.By[0].By, change.By[1].By);
        }
        var totals = new SortedDictionary<string, long>(StringComparer.Ordinal);
        await foreach (var row in db.Balances.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            Add(NameOf(typeof(Balance), [row.Kind, row.OwnerId, row.Currency]), -row.Amount, -row.Transfers);
            totals[row.Currency] = totals.GetValueOrDefault(row.Currency) + row.Amount;
        }
        await foreach (var row in db.MonthSums.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            Add(NameOf(typeof(MonthSum), [row.OwnerId, row.Currency, row.Month, row.Kind]), -row.Amount, -row.Transfers);
        }
        if (sums.FirstOrDefault(s => s.Value != default) is { Key: { } account, Value: var difference })
        {
            return $"{account} differs from its transfers by {-difference.Amount} in minor units and {-difference.Transfers} in number.";
        }
        return totals.FirstOrDefault(t => t.Value != 0) is { Key: { } currency, Value: var rest } ? $"The balances in {currency} add up to {rest}, not to zero." : null;

        void Add(string name, long amount, long transfers)
        {
            var sum = sums.GetValueOrDefault(name);
            sums[name] = (sum.Amount + amount, sum.Transfers + transfers);
        }
    }

    private static string NameOf(Type row, object[] key) => $"{row.Name} {string.Join(' ', key)}";
}
