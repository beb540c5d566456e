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

    private static readonly Func<ReviewsDbContext, long, Task<Tally?>> TallyOf = EF.CompileAsyncQuery((ReviewsDbContext db, long offer) =>
        db.Scores.AsNoTracking().Where(s => s.Kind == ScoreOf.Offer && s.SubjectId == offer && s.Day == Score.AllTime)
            .Select(s => s.Tally).SingleOrDefault());

    private static readonly Func<ReviewsDbContext, long, long, IAsyncEnumerable<ReviewCard>> NewestOf = EF.CompileAsyncQuery(
        (ReviewsDbContext db, long seller, long offer) => db.Reviews.AsNoTracking().Where(r => r.SellerId == seller && r.OfferId == offer)
            .OrderByDescending(r => r.Id).Take(Newest).Select(ReviewCard.Of));

    public async Task<IViewComponentResult> InvokeAsync(OfferPlace subject)
    {
        var tally = await TallyOf(db, subject.OfferId);
        // Most offers have no review; one key lookup is enough to tell.
        var reviews = tally is null ? [] : await NewestOf(db, subject.SellerId, subject.OfferId).ToListAsync();
        return View("/Parts/OfferReviews.cshtml", new OfferReviews(subject.Shop, new Number(subject.OfferId), tally ?? Tally.None, reviews));
    }
}
