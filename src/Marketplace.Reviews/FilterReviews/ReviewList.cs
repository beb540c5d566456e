using Marketplace.Kernel.Domain;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Marketplace.Reviews.Shared;

namespace Marketplace.Reviews.FilterReviews;

/// <summary>A page of a seller's reviews, with its tabs and filters.</summary>
/// <param name="Shop">The address of the shop.</param>
/// <param name="Filter">The filter.</param>
/// <param name="Reviews">The reviews.</param>
/// <param name="Next">Where the next page begins, or null.</param>
/// <param name="Reputation">The numbers of reviews, and the offers that have some.</param>
internal sealed record ReviewList(string Shop, ReviewFilter Filter, IReadOnlyList<ReviewCard> Reviews, Number? Next, Reputation Reputation)
{
    private Tally All => Reputation.AllTime;

    public IEnumerable<(string? Show, string Text, int Count)> Tabs =>
    [
        (null, "All", Reputation.Listed), ("positive", "Positive", All.Positive), ("neutral", "Neutral", All.Neutral),
        ("negative", "Negative", All.Negative), ("comment", "With comment", All.WithComment),
    ];

    public string? Shown => Tabs.Any(t => t.Show == Filter.Show) ? Filter.Show : null;

    public static async Task<ReviewList> Read(ReviewsDbContext db, ShopCopy shop, ReviewFilter filter, int size, Reputation reputation)
    {
        var reviews = await db.NewestReviews(shop.SellerId, filter, size + 1);
        return new(shop.Shop, filter, [.. reviews.Take(size)], reviews.Count > size ? new Number(reviews[size - 1].Id) : null, reputation);
    }
}
