using System.Linq.Expressions;
using Marketplace.Contracts.Offers;
using Marketplace.Offers.Domain;
using Marketplace.Offers.MatchOffers;
using Marketplace.Search;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.Persistence;

internal sealed class OwnOffers(OffersDbContext db, TimeProvider clock) : IReadOwnOffers
{
    public async Task<OwnOffer?> Find(long sellerId, long offerId, CancellationToken cancel)
    {
        var shown = Shown(clock.GetUtcNow().UtcDateTime);
        return await db.Mine(sellerId, offerId).AsNoTracking().Select(shown).SingleOrDefaultAsync(cancel);
    }

    public async Task<IReadOnlyList<OwnOffer>> Search(long sellerId, string words, int most, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var newest = db.Mine(sellerId, null).AsNoTracking().OrderByDescending(o => o.Id);
        var sought = await new OfferSearch(db, now, cancel).LookUp(words);
        if (sought.MatchesAll) return await newest.Take(most).Select(Shown(now)).ToListAsync(cancel);
        return sought.MatchesNone ? [] : await newest.Find(sought.Hits, most, Shown(now), cancel: cancel);
    }

    private static Expression<Func<Offer, OwnOffer>> Shown(DateTime now) => o => new OwnOffer(
        o.Id, o.Kind, o.Title, o.Price, o.Stock, o.HoursToStart + o.HoursToDeliver + (o.ExtraUntil > now ? o.ExtraHours : 0), o.PausedUntil > now, o.Exemption);
}
