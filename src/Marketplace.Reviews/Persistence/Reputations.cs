using System.Globalization;
using Marketplace.Reviews.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Marketplace.Reviews.Persistence;

/// <summary>
/// Sellers' scores and reviewed offers. Adding up a year of days is slow, and the sum changes only with the all-time row:
/// a cached sum is valid while that row and the day are the same, on every host.
/// </summary>
internal sealed class Reputations(ReviewsDbContext db, IMemoryCache sums, TimeProvider clock)
{
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private const int MostOffers = 100;

    private static readonly Func<ReviewsDbContext, long, Task<int>> ChangesOf = EF.CompileAsyncQuery((ReviewsDbContext db, long seller) =>
        db.Scores.Where(s => s.Kind == ScoreOf.Seller && s.SubjectId == seller && s.Day == Score.AllTime).Select(s => s.Changes).SingleOrDefault());

    public async Task<Reputation> Of(long seller)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var changes = await ChangesOf(db, seller);
        if (sums.TryGetValue((typeof(Reputations), seller), out Sum? sum) && sum!.Changes == changes && sum.Today == today) return sum.Reputation;
        sum = await AddUp(seller, today);
        return sums.Set((typeof(Reputations), seller), sum, Kept).Reputation;
    }

    private async Task<Sum> AddUp(long seller, DateOnly today)
    {
        var since = Reputation.Since(today);
        var days = await db.Scores.AsNoTracking()
            .Where(s => s.Kind == ScoreOf.Seller && s.SubjectId == seller && (s.Day == Score.AllTime || s.Day >= since))
            .ToDictionaryAsync(s => s.Day);
        var changes = days.GetValueOrDefault(Score.AllTime)?.Changes ?? 0;
        return new Sum(
            changes, today, new Reputation(days.ToDictionary(d => d.Key, d => d.Value.Tally), today)
            {
                Offers = await db.Offers.AsNoTracking().Where(o => o.SellerId == seller).OrderBy(o => o.Title).Take(MostOffers).ToListAsync(),
                Uncounted = await db.Reviews.CountAsync(r => r.SellerId == seller && r.Tone == null),
                Stamp = string.Create(CultureInfo.InvariantCulture, $"{seller}.{changes}.{today.DayNumber}"),
            });
    }

    private sealed record Sum(int Changes, DateOnly Today, Reputation Reputation);
}
