using Marketplace.Kernel.Web;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Marketplace.Reviews.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Reviews.ReadReputation;

internal sealed class ReadReputationController(
    ReviewsDbContext db, Reputations reputations, TimeProvider clock, IOptions<ReviewsOptions> options, Levels levels, IOptions<LevelOptions> terms) : Controller
{
    [HttpGet("/shop/reputation")]
    public async Task<IActionResult> Get()
    {
        if (User.Shop is not { } shop) return NotFound();
        var (seller, now) = (User.Id, clock.GetUtcNow().UtcDateTime);
        var reputation = await reputations.Of(seller);
        var year = reputation.Last(Reputation.Year);
        var warned = year.Rate.IsEnough(options.Value.EnoughForRate) && year.Rate.IsBelow(options.Value.RecommendedRate);
        var since = now.Date.AddDays(1 - Reputation.Year);
        var negative = warned
            ? await db.Reviews.AsNoTracking().Where(r => r.SellerId == seller && r.Tone == Tone.Negative && r.PublishedAt >= since)
                .OrderByDescending(r => r.Id).Take(options.Value.PageSize).Select(ReviewCard.Of).ToListAsync()
            : [];
        return View("ReadReputation", new ReadReputationPage(
            shop, year, options.Value.RecommendedRate, RateRow.Of(reputation, options.Value), reputation, negative, warned,
            await levels.HeldBy(seller), (await levels.Of([seller], HttpContext.RequestAborted))[seller], terms.Value)
        { Enough = options.Value.EnoughForRate });
    }
}
