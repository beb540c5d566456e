using Marketplace.Billing.Domain;
using Marketplace.Billing.Payouts;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Billing.Persistence;

/// <summary>Makes payouts so that no money is paid twice, however many are made at once.</summary>
internal sealed class PayoutDesk(BillingDbContext db, IPayoutGateway gateway, IdGenerator ids, IOptions<BillingOptions> options)
{
    public const string Changed = "Your available balance has changed. Check the amount and try again.";

    /// <summary>Where these sellers' payouts go; without those who have entered no account.</summary>
    public async Task<Dictionary<long, Destination>> AccountsOf(List<long> sellers, CancellationToken cancel = default)
    {
        var connected = gateway.PageOrigin is null ? [] : await db.ConnectedAccounts.AsNoTracking().Where(a => sellers.Contains(a.SellerId) && a.IsReady).ToDictionaryAsync(a => a.SellerId, cancel);
        var bank = await db.PayoutAccounts.AsNoTracking().Where(a => sellers.Contains(a.SellerId)).ToDictionaryAsync(a => a.SellerId, cancel);
        return sellers.Where(s => connected.ContainsKey(s) || bank.ContainsKey(s)).ToDictionary(s => s, s => new Destination(connected.GetValueOrDefault(s), bank.GetValueOrDefault(s)));
    }

    /// <summary>With the next save: makes a payout of all that is available, unless that has changed.</summary>
    /// <exception cref="RuleBroken">From the save: another amount is available now; a conflict.</exception>
    public Payout Make(Destination account, Money amount, bool isRequested, DateTime now)
    {
        var payout = account.Connected is { } connected ? new Payout(ids.At(now), amount, connected, isRequested, now) : new Payout(ids.At(now), amount, account.Bank!, isRequested, now);
        db.Payouts.Add(payout);
        db.Transfers.Add(payout.Debit(ids.At(now)));
        // It locks the balance until the transfer has changed it. More money would belong to an order that this payout doesn't contain.
        db.OnSave(async cancel =>
        {
            var covered = await db.Balances
                .Where(b => b.Kind == AccountKind.SellerAvailable && b.OwnerId == payout.SellerId && b.Currency == payout.Currency && b.Amount == payout.Amount)
                .ExecuteUpdateAsync(set => set.SetProperty(b => b.Transfers, b => b.Transfers), cancel);
            if (covered == 0) throw RuleBroken.Conflict(Changed);
            await db.Orders.Where(o => o.SellerId == payout.SellerId && o.ReleasedAt != null && o.PayoutId == null && o.Currency == payout.Currency)
                .ExecuteUpdateAsync(set => set.SetProperty(o => o.PayoutId, payout.Id), cancel);
        });
        return payout;
    }

    /// <summary>With the next save: the bank could not pay it, so the money is available again.</summary>
    public async Task Fail(Payout payout, string reason, DateTime now, CancellationToken cancel)
    {
        db.Transfers.Add(payout.Fail(reason, ids.At(now), now));
        // What was disputed meanwhile is not available, but held.
        foreach (var order in await db.Orders.Where(o => o.PayoutId == payout.Id && o.DisputeId > o.EndedDisputeId).ToListAsync(cancel))
        {
            order.LeavePayout();
            db.Transfers.AddRange(order.Enter(now, options.Value.Hold, () => ids.At(now)));
        }
        db.OnSave(cancel => db.Orders.Where(o => o.PayoutId == payout.Id).ExecuteUpdateAsync(set => set.SetProperty(o => o.PayoutId, (long?)null), cancel));
    }

    /// <summary>With the next save: the bank has paid it.</summary>
    public void Pay(Payout payout, string reference, DateTime now) => db.Transfers.Add(payout.Pay(reference, ids.At(now), now));
}
