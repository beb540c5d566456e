using Marketplace.Contracts;
using Marketplace.Contracts.Reviews;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Persistence;
using Marketplace.Offers.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.Parts;

internal sealed record HomeOffers(IReadOnlyList<OfferCard> Leading, IReadOnlyList<OfferCard> BestRated, IReadOnlyList<OfferCard> Newest)
{
    /// <summary>The categories with an offer that can be bought; the others would lead to an empty list.</summary>
    public required IReadOnlySet<string> Categories { get; init; }
}

internal sealed class HomePart(OffersDbContext db, TimeProvider clock) : ViewComponent
{
    private const int Rated = 4, Newest = 8;

    // Few offers are paused, so that the first rows in order are almost all that is read; the bound lets the index seek.
    private static readonly Func<OffersDbContext, int, DateTime, IAsyncEnumerable<OfferCard>> BestRated = EF.CompileAsyncQuery((OffersDbContext db, int most, DateTime now) =>
        db.Offers.AsNoTracking().Where(o => o.Rank > 0 && (o.PausedUntil == null || o.PausedUntil <= now)).OrderByDescending(o => o.Rank).ThenByDescending(o => o.Id).Take(most).Select(OfferCard.Of));

    private static readonly Func<OffersDbContext, int, DateTime, IAsyncEnumerable<OfferCard>> OfLeading = EF.CompileAsyncQuery((OffersDbContext db, int most, DateTime now) =>
        db.Offers.AsNoTracking().Where(o => o.Level == SellerLevel.Leading && o.Rank >= 0 && (o.PausedUntil == null || o.PausedUntil <= now)).OrderByDescending(o => o.Rank).ThenByDescending(o => o.Id).Take(most).Select(OfferCard.Of));

    private static readonly Func<OffersDbContext, int, DateTime, IAsyncEnumerable<OfferCard>> NewestOffers = EF.CompileAsyncQuery((OffersDbContext db, int most, DateTime now) =>
        db.Offers.AsNoTracking().Where(o => o.Id > 0 && (o.PausedUntil == null || o.PausedUntil <= now)).OrderByDescending(o => o.Id).Take(most).Select(OfferCard.Of));

    public async Task<IViewComponentResult> InvokeAsync(HomePlace subject)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var leading = (await OfLeading(db, 2 * Rated, now).ToListAsync()).Where(o => o.Stock != 0).Take(Rated).ToList();
        // More than are shown, because those without reviews or stock are left out.
        var rated = leading.Count > 0 ? [] : await BestRated(db, 3 * Rated, now).ToListAsync();
        var best = rated.Where(o => o.Reviews > 0 && o.Stock != 0).Take(Rated).OrderByDescending(o => o.Score.Mean).ThenByDescending(o => o.Reviews).ToList();
        var newest = await NewestOffers(db, Newest + Rated, now).ToListAsync();
        return View("/Parts/OffersAtHome.cshtml", new HomeOffers(leading, best, [.. newest.ExceptBy(best.Concat(leading).Select(o => o.Id), o => o.Id).Take(Newest)]) { Categories = await Filled(now) });
    }

    /// <summary>One seek for each category, all in one query.</summary>
    private Task<HashSet<string>> Filled(DateTime now) => Category.All.Select(c => c.Slug)
        .Select(slug => db.Offers.Where(o => o.Category == slug && o.Id > 0 && (o.PausedUntil == null || o.PausedUntil <= now)).OrderByDescending(o => o.Id).Select(o => o.Category).Take(1))
        .Aggregate((all, one) => all.Concat(one)).ToHashSetAsync();
}
