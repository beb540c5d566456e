using Marketplace.Offers.Domain;
using Marketplace.Offers.Persistence;
using Marketplace.Offers.Shared;
using Marketplace.Offers.SortOffers;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.SuggestOffers;

/// <summary>The best rated offers of a category, which follow when there are few results.</summary>
internal sealed record MoreOffers(Category Category, IReadOnlyList<OfferCard> Offers)
{
    /// <summary>Fewer results than this are followed by others.</summary>
    public const int Few = 4;

    /// <returns>Null if the category has no offers but those already shown.</returns>
    public static async Task<MoreOffers?> Find(OffersDbContext db, Category? category, IReadOnlyList<long> shown, DateTime now)
    {
        if (category is null) return null;
        var best = await db.Offers.AsNoTracking().OnSale(now).Where(o => (o.Stock == null || o.Stock > 0) && o.Category == category.Slug)
            .Sorted(OfferSort.BestRated, null).Take(Few + shown.Count).Select(OfferCard.Of).ToListAsync();
        var others = best.FindAll(card => !shown.Contains(card.Id));
        return others.Count == 0 ? null : new(category, [.. others.Take(Few)]);
    }
}
