using Marketplace.Billing.Domain;
using Marketplace.Billing.Persistence;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Billing.Jobs;

/// <summary>Makes the payouts of the week, on the payout day or, if no host ran then, later.</summary>
internal sealed class MakePayouts(BillingDbContext db, PayoutDesk desk, TimeProvider clock, IOptions<BillingOptions> options) : IRecurringJob
{
    public const string Job = "payouts";
    private const int Batch = 200;
    private const int Tries = 3;

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task Run(CancellationToken cancel)
    {
        var day = PayoutCalendar.Latest(options.Value.PayoutDay, clock.GetUtcNow().UtcDateTime);
        if (await db.Runs.AnyAsync(r => r.Job == Job && r.At == day, cancel)) return;
        long after = 0;
        while (true)
        {
            var ids = await db.PayoutAccounts.Select(a => a.SellerId).Union(db.ConnectedAccounts.Select(a => a.SellerId)).Where(id => id > after).OrderBy(id => id).Take(Batch).ToListAsync(cancel);
            if (ids.Count == 0) break;
            after = ids[^1];
            var accounts = await desk.AccountsOf(ids, cancel);
            var payable = (await db.Balances.AsNoTracking().Where(b => b.Kind == AccountKind.SellerAvailable && ids.Contains(b.OwnerId)).ToListAsync(cancel))
                .Where(b => accounts.ContainsKey(b.OwnerId) && IsEnough(b));
            foreach (var balance in payable) await Pay(accounts[balance.OwnerId], balance, cancel);
        }
        db.Runs.Add(new CompletedRun(Job, day));
        await db.SaveChangesAsync(cancel);
    }

    private bool IsEnough(Balance balance) => balance.Amount >= options.Value.MinimumOf(balance.Currency).Minor;

    private async Task Pay(Destination account, Balance? balance, CancellationToken cancel)
    {
        // If it keeps changing, the seller can request the payout, or gets it next week.
        for (var tries = 0; tries < Tries && balance is not null && IsEnough(balance); tries++)
        {
            desk.Make(account, new Money(balance.Amount, balance.Currency), isRequested: false, clock.GetUtcNow().UtcDateTime);
            try
            {
                await db.SaveChangesAsync(cancel);
                db.ChangeTracker.Clear();
                return;
            }
            catch (Exception failure) when (failure is RuleBroken || Database.IsLostRace(failure))
            {
                db.ChangeTracker.Clear();
            }
            var (owner, currency) = (balance.OwnerId, balance.Currency);
            balance = await db.Balances.AsNoTracking().SingleOrDefaultAsync(b => b.Kind == AccountKind.SellerAvailable && b.OwnerId == owner && b.Currency == currency, cancel);
        }
    }
}
