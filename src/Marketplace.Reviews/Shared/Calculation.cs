using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.Shared;

/// <summary>One figure of a seller, or the score of one of the offers, and its reviews.</summary>
internal sealed record Calculation(ShopCopy Shop, Figure Figure, ReviewedOffer? Offer, DateTime Now)
{
    /// <summary>Null if there is no such figure.</summary>
    public static async Task<Calculation?> Find(ReviewsDbContext db, string shop, string name, Number? offer, DateTime now, CancellationToken cancel)
    {
        if (Figure.Find(name, DateOnly.FromDateTime(now)) is not { } figure) return null;
        if (await db.Shops.AsNoTracking().SingleOrDefaultAsync(s => s.Shop == shop, cancel) is not { } seller) return null;
        if (offer is not { Id: var id }) return new Calculation(seller, figure, null, now);
        if (!figure.IsScore) return null;
        return await db.Offers.AsNoTracking().SingleOrDefaultAsync(o => o.OfferId == id && o.SellerId == seller.SellerId, cancel) is { } about
            ? new Calculation(seller, figure, about, now) : null;
    }

    /// <summary>The reviews that count, the oldest first.</summary>
    public IQueryable<Review> Counted(ReviewsDbContext db)
    {
        var since = Figure.Since(Now);
        var counted = Listed(db).Where(r => r.Tone != null);
        if (since > DateTime.MinValue) counted = counted.Where(r => r.PublishedAt >= since);
        if (Figure.IsRate) counted = counted.Where(r => r.Tone != Tone.Neutral);
        return counted.OrderBy(r => r.Id);
    }

    /// <summary>The reviews that the page lists: those of a month, otherwise all.</summary>
    public IQueryable<Review> Listed(ReviewsDbContext db)
    {
        var (seller, reviews) = (Shop.SellerId, db.Reviews.AsNoTracking());
        reviews = reviews.Where(r => r.SellerId == seller);
        if (Offer is { OfferId: var offer }) reviews = reviews.Where(r => r.OfferId == offer);
        if (Figure.Month is null) return reviews;
        var (since, until) = (Figure.Since(Now), Figure.Until());
        // An id is as old as its review, so the index leads to the month; which reviews are of it, their publication decides.
        var (first, end) = (IdGenerator.LowestAt(since.AddDays(-1)), IdGenerator.LowestAt(until.AddDays(1)));
        return reviews.Where(r => r.Id >= first && r.Id < end && r.PublishedAt >= since && r.PublishedAt < until);
    }
}
