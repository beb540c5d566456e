using Marketplace.Contracts;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Marketplace.Reviews.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Reviews.Parts;

/// <summary>What whoever decides about a review has to know of it, and of its seller's and its buyer's record.</summary>
/// <param name="Review">The review as it is stored, with every version.</param>
/// <param name="Passage">What to point out in the comment, or null.</param>
/// <param name="Seller">The seller's score, of all time.</param>
/// <param name="Year">The seller's feedback rate.</param>
/// <param name="Buyer">All reviews of this buyer.</param>
/// <param name="IsWhole">Whether the page gathers everything about the review already.</param>
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
