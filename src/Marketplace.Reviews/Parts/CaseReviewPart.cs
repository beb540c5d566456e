using Marketplace.Contracts;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Marketplace.Reviews.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.Parts;

/// <summary>The review that staff decide about.</summary>
/// <param name="Review">The stored review, with every version.</param>
/// <param name="Passage">The passage to highlight in the comment, or null.</param>
/// <param name="IsWhole">Whether the page is the review's full history.</param>
internal sealed record CaseReview(Review Review, string? Passage, bool IsWhole)
{
    public ReviewCard Card { get; } = ReviewCard.From(Review);
}

internal sealed class CaseReviewPart(ReviewsDbContext db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(IReviewCase subject)
    {
        var review = await db.Reviews.AsNoTracking().Include(r => r.Order).Include(r => r.Versions).Include(r => r.Pictures).SingleOrDefaultAsync(r => r.Id == subject.ReviewId);
        return review is null ? Content("") : View("/Parts/CaseReview.cshtml", new CaseReview(review, subject.Passage, subject is ReviewPlace));
    }
}
