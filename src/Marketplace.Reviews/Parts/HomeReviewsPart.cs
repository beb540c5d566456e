using Marketplace.Contracts;
using Marketplace.Reviews.Persistence;
using Marketplace.Reviews.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.Parts;

/// <summary>The newest reviews with a comment, one an offer, whatever they say.</summary>
internal sealed class HomeReviewsPart(ReviewsDbContext db) : ViewComponent
{
    private const int Most = 3;

    /// <summary>How many of the newest are looked through.</summary>
    private const int Newest = 30;

    private static readonly Func<ReviewsDbContext, IAsyncEnumerable<ReviewCard>> NewestReviews = EF.CompileAsyncQuery((ReviewsDbContext db) =>
        db.Reviews.AsNoTracking().OrderByDescending(r => r.Id).Take(Newest).Select(ReviewCard.Of));

    public async Task<IViewComponentResult> InvokeAsync(HomePlace subject)
    {
        var newest = await NewestReviews(db).ToListAsync();
        var shown = newest.Where(r => r.Comment.Length > 0 && !r.IsUnderReview).DistinctBy(r => r.OfferId).Take(Most).ToList();
        return shown.Count == 0 ? Content("") : View("/Parts/HomeReviews.cshtml", shown);
    }
}
