using Marketplace.Complaints.Domain;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Complaints.Persistence;

internal sealed class ReadClaims(ComplaintsDbContext db, TimeProvider clock, IOptions<ComplaintsOptions> options) : IReadClaims
{
    /// <summary>Claims end within weeks, so open ones are among the newest.</summary>
    private const int Newest = 100;

    private static readonly Func<ComplaintsDbContext, long, Task<int>> ForSeller = EF.CompileAsyncQuery((ComplaintsDbContext db, long me) =>
        db.Claims.Where(c => c.SellerId == me).OrderByDescending(c => c.Id).Take(Newest).Count(c =>
            (c.State == ClaimState.Open && !c.Offers.Any(o => o.State == OfferState.Pending && o.By == Party.Seller))
            || (c.State == ClaimState.Returning && c.Return!.SentAt != null)));

    private static readonly Func<ComplaintsDbContext, long, Task<int>> ForBuyer = EF.CompileAsyncQuery((ComplaintsDbContext db, long me) =>
        db.Claims.Where(c => c.BuyerId == me).OrderByDescending(c => c.Id).Take(Newest).Count(c =>
            c.State == ClaimState.RefundReported
            || (c.State == ClaimState.Open && ((c.SilentUntil != null && c.HeardAt == null) || c.Offers.Any(o => o.State == OfferState.Pending && o.By == Party.Seller)))
            || (c.State == ClaimState.Returning && c.Return!.SentAt == null)));

    public async Task<IReadOnlyDictionary<long, ClaimNext>> NextOf(IReadOnlyCollection<long> claims, bool isBuyer, CancellationToken cancel = default)
    {
        if (claims.Count == 0) return new Dictionary<long, ClaimNext>();
        var (terms, now) = (options.Value.Terms, clock.GetUtcNow().UtcDateTime);
        var found = await db.Claims.AsNoTracking().Where(c => claims.Contains(c.Id)).ToListAsync(cancel);
        return found.Where(c => c.IsOpen).ToDictionary(c => c.Id, c => ShortStep.Of(c, isBuyer, terms, now) with
        {
            Cause = isBuyer ? c.Cause.ForBuyer() : c.Cause.ForOthers(),
            Stage = c.State.InWords(),
            Amount = c.Pending is { Amount: > 0 and var amount } ? amount : null,
            IsAskedFor = c.Pending?.By == Party.Buyer,
        });
    }

    public async Task<IReadOnlyDictionary<long, ClaimNext>> NextOfWithdrawals(IReadOnlyCollection<long> orders, bool isBuyer, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var found = await db.Withdrawals.AsNoTracking().Where(w => orders.Contains(w.OrderId)).ToListAsync(cancel);
        return found.Where(w => w.IsOpen).ToDictionary(w => w.OrderId, w => ShortStep.Of(w, isBuyer, now));
    }

    public async Task<IReadOnlyList<ClosedClaim>> Closed(long account, bool isBuyer, long before, int most, CancellationToken cancel = default)
    {
        var mine = isBuyer ? db.Claims.Where(c => c.BuyerId == account) : db.Claims.Where(c => c.SellerId == account);
        var closed = await mine.AsNoTracking().Where(c => c.Id < before && c.State == ClaimState.Closed).OrderByDescending(c => c.Id).Take(most)
            .Select(c => new { c.Id, c.OrderId, c.Cause, c.End, c.ClosedAt, c.RefundAmount }).ToListAsync(cancel);
        return [.. closed.Select(c => new ClosedClaim(c.Id, c.OrderId, isBuyer ? c.Cause.ForBuyer() : c.Cause.ForOthers(), c.End!.Value.InWords(), c.ClosedAt!.Value, c.RefundAmount))];
    }

    public Task<int> CountWaiting(long account, bool isBuyer) => (isBuyer ? ForBuyer : ForSeller)(db, account);
}
