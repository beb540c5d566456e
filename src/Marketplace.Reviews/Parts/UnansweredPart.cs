using Marketplace.Contracts;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Domain;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Marketplace.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.Parts;

/// <summary>A negative review without a reply.</summary>
internal sealed record UnansweredReview(long Id, string BuyerName, string Title, Ratings Ratings, string Comment, DateTime PublishedAt)
{
    private const int Longest = 120;

    public Number Number => new(Id);

    public string FirstLine => Comment.Split('\n', 2)[0].Shorten(Longest);
}

/// <summary>A seller's newest negative reviews without a reply.</summary>
internal sealed class UnansweredPart(ReviewsDbContext db) : ViewComponent
{
    private const int Most = 3;

    /// <summary>Older negative reviews are not looked through.</summary>
    private const int Newest = 50;

    public async Task<IViewComponentResult> InvokeAsync(SellerPlace subject)
    {
        var seller = subject.SellerId;
        var reviews = await db.Reviews.AsNoTracking().Where(r => r.SellerId == seller && r.Tone == Tone.Negative).OrderByDescending(r => r.Id).Take(Newest)
            .Where(r => r.RepliedAt == null).OrderByDescending(r => r.Id).Take(Most)
            .Select(r => new UnansweredReview(
                r.Id, r.Order.BuyerName, r.Order.Title, new Ratings(r.Ratings.Fulfillment, r.Ratings.StartTime, r.Ratings.Communication),
                r.Comment.Without(r.TakenOut), r.PublishedAt)).ToListAsync();
        return reviews.Count == 0 ? Content("") : View("/Parts/Unanswered.cshtml", (reviews, subject.Shop));
    }
}
