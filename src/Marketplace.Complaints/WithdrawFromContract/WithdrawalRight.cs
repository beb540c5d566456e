using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Persistence;
using Marketplace.Kernel.Domain;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Complaints.WithdrawFromContract;

/// <summary>An order whose buyer can withdraw because of the seller's country.</summary>
/// <param name="Order">The order.</param>
/// <param name="Claim">Its open claim, or null.</param>
/// <param name="Remaining">What can still be refunded, in minor units.</param>
/// <param name="Refusal">Why the buyer can't withdraw now, or null.</param>
internal sealed record WithdrawalRight(OrderCopy Order, OrderClaim? Claim, long Remaining, Sentence? Refusal)
{
    /// <summary>The refund, in minor units; 0 if nothing was paid.</summary>
    public long Amount => Order.IsPaid ? Remaining : 0;

    /// <returns>Null if this person never has the right.</returns>
    public static async Task<WithdrawalRight?> Find(ComplaintsDbContext db, long orderId, long buyerId, WithdrawalTerms terms, DateTime now)
    {
        var found = await db.Orders.Where(o => o.OrderId == orderId && o.BuyerId == buyerId)
            .Select(o => new { Order = o, Country = db.Sellers.Where(s => s.SellerId == o.SellerId).Select(s => s.Country).FirstOrDefault() }).SingleOrDefaultAsync();
        if (found is null || !terms.GiveRightIn(found.Country)) return null;
        var order = found.Order;
        if (order.WithdrawalRefusal(null, order.Remaining, terms, now) is { } refusal) return new(order, null, order.Remaining, refusal);
        var claim = await db.Claims.SingleOrDefaultAsync(c => c.OrderId == orderId && c.State != ClaimState.Closed);
        var remaining = await db.RemainingOf(order);
        return new(order, claim, remaining, order.WithdrawalRefusal(claim?.State, remaining, terms, now));
    }
}
