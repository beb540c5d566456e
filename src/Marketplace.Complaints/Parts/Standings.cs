using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Persistence;
using Marketplace.Contracts.Complaints;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Complaints.Parts;

/// <summary>Sellers' standing after the sale (rule REP-5), read once for all parts of a page.</summary>
internal sealed class Standings(ComplaintsDbContext db, TimeProvider clock, IOptions<StandingOptions> limits) : IReadStandings
{
    private static readonly Func<ComplaintsDbContext, long, int, IAsyncEnumerable<StandingDay>> DaysOf = EF.CompileAsyncQuery(
        (ComplaintsDbContext db, long seller, int after) => db.StandingDays.AsNoTracking().Where(d => d.SellerId == seller && d.Day > after));

    private (long SellerId, Standing Standing)? last;

    /// <summary>Orders placed since then are counted.</summary>
    public DateTime From => clock.GetUtcNow().UtcDateTime.AddDays(-limits.Value.Days);

    public async Task<Standing> Of(long sellerId)
    {
        if (last is { } read && read.SellerId == sellerId) return read.Standing;
        var days = await DaysOf(db, sellerId, StandingDay.DayOf(From)).ToListAsync();
        var standing = Standing.Of(days, limits.Value);
        last = (sellerId, standing);
        return standing;
    }

    public async Task<IReadOnlyDictionary<long, StandingColour>> Of(IReadOnlyCollection<long> sellers, CancellationToken cancel)
    {
        var after = StandingDay.DayOf(From);
        var days = sellers.Count == 0 ? [] : await db.StandingDays.AsNoTracking().Where(d => sellers.Contains(d.SellerId) && d.Day > after).ToListAsync(cancel);
        var known = days.ToLookup(d => d.SellerId);
        return sellers.Distinct().ToDictionary(seller => seller, seller => Standing.Of(known[seller], limits.Value).Colour);
    }

    public async Task<IReadOnlyList<StandingOfDay>> Days(long sellerId, CancellationToken cancel) =>
    [
        .. (await DaysOf(db, sellerId, StandingDay.DayOf(From)).ToListAsync(cancel)).OrderBy(d => d.Day).Where(d => d.Orders + d.Claims + d.Canceled + d.Late > 0)
            .Select(d => new StandingOfDay(DateOnly.FromDayNumber(d.Day), d.Orders, d.Claims, d.Canceled, d.Late)),
    ];
}
