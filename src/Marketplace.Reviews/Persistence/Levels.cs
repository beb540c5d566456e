using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Reviews;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Domain.Levels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Reviews.Persistence;

/// <summary>What sellers' levels rest on, from summary rows (rule REP-6).</summary>
internal sealed class Levels(ReviewsDbContext db, IReadStandings standings, TimeProvider clock, IOptions<LevelOptions> terms)
{
    private static readonly Func<ReviewsDbContext, long, Task<SellerLevel>> LevelOf = EF.CompileAsyncQuery((ReviewsDbContext db, long seller) =>
        db.Levels.Where(l => l.SellerId == seller).Select(l => l.Level).SingleOrDefault());

    /// <summary>The first day whose responses count.</summary>
    public int ResponsesSince => Today - terms.Value.ResponseDays + 1;

    private int Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).DayNumber;

    /// <summary>The level that the seller holds; new sellers have no row.</summary>
    public Task<SellerLevel> HeldBy(long seller) => LevelOf(db, seller);

    public async Task<IReadOnlyDictionary<long, LevelFigures>> Of(IReadOnlyCollection<long> sellers, CancellationToken cancel)
    {
        if (sellers.Count == 0) return new Dictionary<long, LevelFigures>();
        var (responses, year) = (ResponsesSince, Today - Reputation.Year + 1);
        var orders = (await db.SellerOrders.AsNoTracking().Where(o => sellers.Contains(o.SellerId) && (o.Day == SellerOrders.AllTime || o.Day >= responses)).ToListAsync(cancel))
            .ToLookup(o => o.SellerId);
        var rates = await db.Scores.Where(s => s.Kind == ScoreOf.Seller && sellers.Contains(s.SubjectId) && s.Day >= year).GroupBy(s => s.SubjectId)
            .Select(g => new { g.Key, Positive = g.Sum(s => s.Tally.Positive), Negative = g.Sum(s => s.Tally.Negative) }).ToDictionaryAsync(g => g.Key, cancel);
        var colours = await standings.Of(sellers, cancel);
        return sellers.ToDictionary(seller => seller, seller => new LevelFigures(
            orders[seller].FirstOrDefault(o => o.Day == SellerOrders.AllTime)?.Finished ?? 0,
            rates.TryGetValue(seller, out var rate) ? new FeedbackRate(rate.Positive, rate.Negative) : new FeedbackRate(0, 0), colours[seller],
            orders[seller].Where(o => o.Day != SellerOrders.AllTime).Sum(o => o.Responded), orders[seller].Where(o => o.Day != SellerOrders.AllTime).Sum(o => o.InTime)));
    }
}
