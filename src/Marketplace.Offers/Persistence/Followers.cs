using Marketplace.Offers.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Marketplace.Offers.Persistence;

/// <summary>Notes what the followers of offers are to be told.</summary>
internal static class Followers
{
    /// <summary>With the next save: notes the news of those offers that somebody follows.</summary>
    public static async Task Note(this OffersDbContext db, IReadOnlyCollection<OfferNews> all, CancellationToken cancel)
    {
        foreach (var batch in all.Chunk(OffersDbContext.Batch)) await NoteBatch(db, batch, cancel);
    }

    private static async Task NoteBatch(OffersDbContext db, IReadOnlyCollection<OfferNews> all, CancellationToken cancel)
    {
        var ids = all.Select(n => n.OfferId).ToList();
        var followed = await db.Offers.Where(o => ids.Contains(o.Id)
            && db.Favourites.Any(f => f.SubjectId == o.Id && f.Kind == FavouriteKind.Offer && f.Tells)).Select(o => o.Id).ToListAsync(cancel);
        if (followed.Count == 0) return;
        var known = await db.News.Where(n => followed.Contains(n.OfferId)).ToDictionaryAsync(n => n.OfferId, cancel);
        foreach (var news in all.Where(n => followed.Contains(n.OfferId)))
        {
            if (!known.TryGetValue(news.OfferId, out var last)) db.News.Add(news);
            else if (news.Follows(last)) db.Entry(last).CurrentValues.SetValues(news);
        }
    }

    /// <summary>What an edit of an offer tells its followers; null for nothing.</summary>
    public static OfferNews? NewsOf(EntityEntry<Offer> edited, DateTime now)
    {
        if (edited.State != EntityState.Modified) return null;
        var (offer, price) = (edited.Entity, edited.Property(o => o.Price).OriginalValue);
        var least = offer.LeastOf(price, now);
        return edited.Property(o => o.Stock).OriginalValue == 0 && offer.Stock > 0 ? OfferNews.Of(offer.Id, OfferNewsKind.Back, price, now)
            : offer.Price < least ? OfferNews.Of(offer.Id, OfferNewsKind.Cheaper, least, now)
            : null;
    }
}
