using Marketplace.Contracts;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Domain;
using Marketplace.Reviews.Persistence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.Parts;

/// <summary>The review of an order with a claim or a customer report.</summary>
internal sealed record ClaimCaseReview(Number Number, Ratings Ratings, DateTime PublishedAt);

internal sealed class ClaimCaseReviewPart(ReviewsDbContext db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(IOrderCase subject)
    {
        var review = await db.Reviews.Where(r => r.OrderId == subject.OrderId)
            .Select(r => new ClaimCaseReview(
                new Number(r.Id), new Ratings(r.Ratings.Fulfillment, r.Ratings.StartTime, r.Ratings.Communication), r.PublishedAt))
            .SingleOrDefaultAsync();
        return review is null ? Content("") : View("/Parts/ClaimCaseReview.cshtml", review);
    }
}
