using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Marketplace.Reviews.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Reviews.ReadCalculation;

/// <summary>The arithmetic of each figure, and the reviews in it (rule REP-4). The numbers come from summary rows, the list is paged by key.</summary>
[AllowAnonymous]
internal sealed class ReadCalculationController(ReviewsDbContext db, Reputations reputations, TimeProvider clock, IOptions<ReviewsOptions> options) : Controller
{
    private const int PageSize = 25;

    [HttpGet("/sellers/{shop}/calculation/{name}"), OutputCache(PolicyName = SameForVisitors.Policy)]
    public async Task<IActionResult> Get(string shop, string name, Number? offer, string? show, Number? before, CancellationToken cancel)
    {
        if (await Calculation.Find(db, shop, name, offer, clock.GetUtcNow().UtcDateTime, cancel) is not { } calculation) return NotFound();
        var (reviews, last, onlyOthers) = (calculation.Listed(db), before?.Id ?? long.MaxValue, show == "others");
        if (onlyOthers) reviews = reviews.Where(r => r.Tone == null);
        var page = await reviews.Where(r => r.Id < last).OrderByDescending(r => r.Id).Take(PageSize + 1).Select(CountedReview.Of).ToListAsync(cancel);
        var reputation = await reputations.Of(calculation.Shop.SellerId);
        return View("ReadCalculation", new ReadCalculationPage(
            calculation, await TallyOf(calculation, reputation, cancel), reputation.Trend, options.Value.EnoughForRate, onlyOthers,
            [.. page.Take(PageSize)], page.Count > PageSize ? page[PageSize - 1].Number : null));
    }

    private async Task<Tally> TallyOf(Calculation calculation, Reputation reputation, CancellationToken cancel) => calculation switch
    {
        { Offer.OfferId: var offer } => await db.Scores.AsNoTracking()
            .Where(s => s.Kind == ScoreOf.Offer && s.SubjectId == offer && s.Day == Score.AllTime).Select(s => s.Tally).SingleOrDefaultAsync(cancel) ?? Tally.None,
        { Figure.Month: { } month } => reputation.Trend.Single(m => m.First == month).Tally,
        { Figure.Window: { } days } => reputation.Last(days),
        _ => reputation.AllTime,
    };
}
