using System.Text.Json;
using Marketplace.Contracts.Moderation;
using Marketplace.Reviews.Domain;
using Marketplace.Texts;

namespace Marketplace.Reviews.Shared;

/// <summary>Scores and reviews for search engines, as schema.org data (rule REP-7). Only what counts and what the page shows.</summary>
internal static class ReviewData
{
    private const string Context = "https://schema.org";

    /// <summary>A shop with its score and the reviews of this page; null if none counts. The serialiser's escapes make it safe inside a script element.</summary>
    public static string? OfShop(ShopCopy shop, Tally tally, IEnumerable<ReviewCard> reviews, string site)
    {
        if (tally.Count == 0) return null;
        var url = $"{site}/sellers/{shop.Shop}";
        var data = new Dictionary<string, object>
        {
            ["@context"] = Context,
            ["@type"] = "OnlineStore",
            ["@id"] = $"{url}#shop",
            ["name"] = shop.Name,
            ["url"] = url,
            ["aggregateRating"] = new Dictionary<string, object>
            {
                ["@type"] = "AggregateRating",
                ["ratingValue"] = Figures.Cut(tally.Mean),
                ["reviewCount"] = tally.Count,
                ["bestRating"] = 5,
                ["worstRating"] = 1,
            },
        };
        var shown = reviews.Where(Counts).Select(r => Of(r, null)).ToList();
        if (shown.Count > 0) data["review"] = shown;
        return JsonSerializer.Serialize(data);
    }

    /// <summary>The reviews of an offer; null if none counts. The offer itself is described by its own module, under the same id.</summary>
    public static string? OfOffer(string offer, IEnumerable<ReviewCard> reviews, string site)
    {
        var shown = reviews.Where(Counts).Select(r => Of(r, new Dictionary<string, object> { ["@type"] = "Product", ["@id"] = $"{site}/offers/{offer}#offer", ["name"] = r.Title })).ToList();
        return shown.Count == 0 ? null : JsonSerializer.Serialize(new Dictionary<string, object> { ["@context"] = Context, ["@graph"] = shown });
    }

    private static bool Counts(ReviewCard review) => !review.IsGone && review.Ruled != Ruling.TakeOutOfScore;

    private static Dictionary<string, object> Of(ReviewCard review, object? reviewed)
    {
        var data = new Dictionary<string, object>
        {
            ["@type"] = "Review",
            ["author"] = new Dictionary<string, object> { ["@type"] = "Person", ["name"] = review.BuyerName },
            ["datePublished"] = review.PublishedAt.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            ["reviewRating"] = new Dictionary<string, object>
            {
                ["@type"] = "Rating",
                ["ratingValue"] = Figures.Cut(review.Ratings.Mean),
                ["bestRating"] = 5,
                ["worstRating"] = 1,
            },
        };
        if (review.Comment.Length > 0) data["reviewBody"] = review.Comment;
        if (reviewed is not null) data["itemReviewed"] = reviewed;
        return data;
    }
}
