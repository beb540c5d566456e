using Marketplace.Contracts;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Marketplace.Reviews.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Reviews.Parts;

/// <summary>The records of both parties of a review.</summary>
/// <param name="ShopName">The seller.</param>
/// <param name="BuyerName">The buyer.</param>
/// <param name="Seller">The seller's all-time score.</param>
/// <param name="Year">The seller's feedback rate.</param>
/// <param name="Buyer">All reviews of this buyer.</param>
internal sealed record CaseRecords(string ShopName, string BuyerName, Tally Seller, RateRow Year, Tally Buyer);

internal sealed class CaseRecordsPart(ReviewsDbContext db, Reputations reputations, IOptions<ReviewsOptions> options) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(IReviewCase subject)
    {
        var names = await db.Reviews.Where(r => r.Id == subject.ReviewId).Select(r => new { r.Order.ShopName, r.Order.BuyerName }).SingleOrDefaultAsync();
        if (names is null) return Content("");
        var reputation = await reputations.Of(subject.SellerId);
        var buyer = await db.Scores.AsNoTracking()
            .Where(s => s.Kind == ScoreOf.Buyer && s.SubjectId == subject.BuyerId && s.Day == Score.AllTime)
            .Select(s => s.Tally).SingleOrDefaultAsync();
        var year = RateRow.Of(reputation, Reputation.Year, options.Value);
        return View("/Parts/CaseRecords.cshtml", new CaseRecords(names.ShopName, names.BuyerName, reputation.AllTime, year, buyer ?? Tally.None));
    }
}
