using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Persistence;
using Marketplace.Kernel.Domain;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Complaints.WithdrawFromContract;

/// <summary>An order whose buyer has the right to withdraw, because the seller's country gives it.</summary>
/// <param name="Order">The order.</param>
/// <param name="ClaimId">The claim that is open about it.</param>
/// <param name="Remaining">What of it has not gone back yet, in minor units.</param>
/// <param name="Refusal">Why the buyer cannot withdraw now, or null.</param>
internal sealed record WithdrawalRight(OrderCopy Order, long? ClaimId, long Remaining, Sentence? Refusal)
{
    private static readonly Func<ComplaintsDbContext, long, long, Task<Found?>> Read = EF.CompileAsyncQuery((ComplaintsDbContext db, long order, long buyer) =>
        db.Orders.AsNoTracking().Where(o => o.OrderId == order && o.BuyerId == buyer).Select(o => new Found(
            o,
            db.Sellers.Where(s => s.SellerId == o.SellerId).Select(s => s.Country).FirstOrDefault(),
            db.Claims.Where(c => c.OrderId == o.OrderId && c.State != ClaimState.Closed).Select(c => (long?)c.Id).FirstOrDefault(),
            db.Claims.Where(c => c.OrderId == o.OrderId && c.State != ClaimState.Closed).Select(c => (ClaimState?)c.State).FirstOrDefault())).SingleOrDefault());

    /// <summary>What goes back, in minor units; 0 where nothing was paid.</summary>
    public long Amount => Order.IsPaid ? Remaining : 0;

    /// <returns>Null where this person never has the right.</returns>
    public static async Task<WithdrawalRight?> Find(ComplaintsDbContext db, long orderId, long buyerId, WithdrawalTerms terms, DateTime now)
    {
        if (await Read(db, orderId, buyerId) is not var (order, country, claimId, claim) || !terms.GiveRightIn(country)) return null;
        if (order.WithdrawalRefusal(claim, order.Remaining, terms, now) is { } refusal) return new(order, claimId, order.Remaining, refusal);
        var remaining = await db.RemainingOf(order);
        return new(order, claimId, remaining, order.WithdrawalRefusal(claim, remaining, terms, now));
    }

    private sealed record Found(OrderCopy Order, string? Country, long? ClaimId, ClaimState? Claim);
}
