using Marketplace.Contracts;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Marketplace.Reviews.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Reviews.Parts;

/// <summary>What staff need to know to decide about a review: the review, and the seller's and buyer's records.</summary>
/// <param name="Review">The stored review, with every version.</param>
/// <param name="Passage">The passage to highlight in the comment, or null.</param>
/// <param name="Seller">The seller's all-time score.</param>
/// <param name="Year">The seller's feedback rate.</param>
/// <param name="Buyer">All reviews of this buyer.</param>
/// <param name="IsWhole">Whether the page is the review's full history.</param>
internal sealed record CaseReview(Review Review, string? Passage, Tally Seller, RateRow Year, Tally Buyer, bool IsWhole)
{
    public ReviewCard Card { get; } = ReviewCard.From(Review);
}

internal sealed class CaseReviewPart(ReviewsDbContext db, Reputations reputations, IOptions<ReviewsOptions> options) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(IReviewCase subject)
    {
        var review = await db.Reviews.AsNoTracking().Include(r => r.Order).Include(r => r.Versions).SingleOrDefaultAsync(r => r.Id == subject.ReviewId);
        if (review is null) return Content("");
        var reputation = await reputations.Of(review.SellerId);
        var buyer = await db.Scores.AsNoTracking()
            .Where(s => s.Kind == ScoreOf.Buyer && s.SubjectId == review.Order.BuyerId && s.Day == Score.AllTime)
            .Select(s => s.Tally).SingleOrDefaultAsync();
        var year = RateRow.Of(reputation, Reputation.Year, options.Value);
        return View("/Parts/CaseReview.cshtml", new CaseReview(review, subject.Passage, reputation.AllTime, year, buyer ?? Tally.None, subject is ReviewPlace));
    }
}
