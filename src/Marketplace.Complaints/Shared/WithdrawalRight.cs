using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Persistence;
using Marketplace.Kernel.Domain;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Complaints.Shared;

/// <summary>An order whose buyer can withdraw because of the seller's country.</summary>
/// <param name="Order">The order.</param>
/// <param name="ClaimId">Its open claim, or null.</param>
/// <param name="Remaining">What can still be refunded, in minor units.</param>
/// <param name="Refusal">Why the buyer can't withdraw now, or null.</param>
internal sealed record WithdrawalRight(OrderCopy Order, long? ClaimId, long Remaining, Sentence? Refusal)
{
    private static readonly Func<ComplaintsDbContext, long, long, Task<Found?>> Read = EF.CompileAsyncQuery((ComplaintsDbContext db, long order, long buyer) =>
        db.Orders.AsNoTracking().Where(o => o.OrderId == order && o.BuyerId == buyer).Select(o => new Found(
            o,
            db.Sellers.Where(s => s.SellerId == o.SellerId).Select(s => s.Country).FirstOrDefault(),
            db.Claims.Where(c => c.OrderId == o.OrderId && c.State != ClaimState.Closed).Select(c => (long?)c.Id).FirstOrDefault(),
            db.Claims.Where(c => c.OrderId == o.OrderId && c.State != ClaimState.Closed).Select(c => (ClaimState?)c.State).FirstOrDefault())).SingleOrDefault());

    /// <summary>The refund, in minor units; 0 if nothing was paid.</summary>
    public long Amount => Order.IsPaid ? Remaining : 0;

    /// <returns>Null if this person never has the right.</returns>
    public static async Task<WithdrawalRight?> Find(ComplaintsDbContext db, long orderId, long buyerId, WithdrawalTerms terms, DateTime now)
    {
        if (await Read(db, orderId, buyerId) is not var (order, country, claimId, claim) || !terms.GiveRightIn(country)) return null;
        if (order.WithdrawalRefusal(claim, order.Remaining, terms, now) is { } refusal) return new(order, claimId, order.Remaining, refusal);
        var remaining = await db.RemainingOf(order);
        return new(order, claimId, remaining, order.WithdrawalRefusal(claim, remaining, terms, now));
    }

    private sealed record Found(OrderCopy Order, string? Country, long? ClaimId, ClaimState? Claim);
}
