using Marketplace.Contracts;
using Marketplace.Kernel.Domain;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Marketplace.Reviews.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.Parts;

internal sealed record OfferReviews(string Shop, Number Offer, Tally Tally, IReadOnlyList<ReviewCard> Reviews);

internal sealed class OfferReviewsPart(ReviewsDbContext db) : ViewComponent
{
    private const int Newest = 5;

    public async Task<IViewComponentResult> InvokeAsync(OfferPlace subject)
    {
        var tally = await db.Scores.AsNoTracking()
            .Where(s => s.Kind == ScoreOf.Offer && s.SubjectId == subject.OfferId && s.Day == Score.AllTime)
            .Select(s => s.Tally).SingleOrDefaultAsync();
        // Most offers have no review yet: one look at a key tells.
        var reviews = tally is null
            ? []
            : await db.Reviews.AsNoTracking().Where(r => r.SellerId == subject.SellerId && r.OfferId == subject.OfferId)
                .OrderByDescending(r => r.Id).Take(Newest).Select(ReviewCard.Of).ToListAsync();
        return View("/Parts/OfferReviews.cshtml", new OfferReviews(subject.Shop, new Number(subject.OfferId), tally ?? Tally.None, reviews));
    }
}
