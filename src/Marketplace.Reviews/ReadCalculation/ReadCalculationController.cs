using System.Globalization;
using Marketplace.Contracts.Complaints;
using Marketplace.Files.Documents;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Reviews.ReadCalculation;

/// <summary>The arithmetic of each figure, and the reviews in it (rule REP-4). The numbers come from summary rows, the list is paged by key.</summary>
[AllowAnonymous]
internal sealed class ReadCalculationController(
    ReviewsDbContext db, Reputations reputations, IReadStandings standings, TimeProvider clock, IOptions<ReviewsOptions> options) : Controller
{
    private const int PageSize = 25;

    [HttpGet("/sellers/{shop}/calculation/{name}"), OutputCache(PolicyName = SameForVisitors.Policy)]
    public async Task<IActionResult> Get(string shop, string name, Number? offer, string? show, Number? before, CancellationToken cancel)
    {
        if (Figure.Find(name) is not { } figure || await Find(shop, cancel) is not { } seller) return NotFound();
        var about = offer is { Id: var id } && figure.IsScore ? await db.Offers.AsNoTracking().SingleOrDefaultAsync(o => o.OfferId == id && o.SellerId == seller.SellerId, cancel) : null;
        if (offer is not null && about is null) return NotFound();
        var (reviews, last, onlyOthers) = (Of(seller, about), before?.Id ?? long.MaxValue, show == "others");
        if (onlyOthers) reviews = reviews.Where(r => r.Tone == null);
        var page = await reviews.Where(r => r.Id < last).OrderByDescending(r => r.Id).Take(PageSize + 1).Select(CountedReview.Of).ToListAsync(cancel);
        return View("ReadCalculation", new ReadCalculationPage(
            seller, figure, about, await TallyOf(seller, figure, about, cancel), options.Value.EnoughForRate, clock.GetUtcNow().UtcDateTime, onlyOthers,
            [.. page.Take(PageSize)], page.Count > PageSize ? page[PageSize - 1].Number : null));
    }

    /// <summary>The reviews that count in the figure.</summary>
    [HttpGet("/sellers/{shop}/calculation/{name}/reviews.csv")]
    public async Task<IActionResult> Csv(string shop, string name, Number? offer, CancellationToken cancel)
    {
        if (Figure.Find(name) is not { } figure || await Find(shop, cancel) is not { } seller) return NotFound();
        var about = offer is { Id: var id } && figure.IsScore ? await db.Offers.AsNoTracking().SingleOrDefaultAsync(o => o.OfferId == id && o.SellerId == seller.SellerId, cancel) : null;
        if (offer is not null && about is null) return NotFound();
        var since = figure.Since(clock.GetUtcNow().UtcDateTime);
        var counted = Of(seller, about).Where(r => r.Tone != null);
        if (figure.Window is not null) counted = counted.Where(r => r.PublishedAt >= since);
        if (!figure.IsScore) counted = counted.Where(r => r.Tone != Tone.Neutral);
        await using var csv = CsvFile.Begin(Response, $"{figure.Name}-{seller.Shop}.csv");
        await csv.Row("review", "published", "order_fulfillment", "start_time", "communication", "sum", "tone");
        await foreach (var review in counted.OrderBy(r => r.Id).Select(CountedReview.Of).AsAsyncEnumerable().WithCancellation(cancel))
        {
            var ratings = review.Ratings;
            await csv.Row(
                review.Number.ToString(), Day(DateOnly.FromDateTime(review.PublishedAt)), Text(ratings.Fulfillment), Text(ratings.StartTime), Text(ratings.Communication),
                Text(ratings.Sum), review.Tone.ToString()!.ToLowerInvariant());
        }
        return new EmptyResult();
    }

    /// <summary>What the standing after the sale rests on, by day.</summary>
    [HttpGet("/sellers/{shop}/calculation/standing/days.csv")]
    public async Task<IActionResult> Standing(string shop, CancellationToken cancel)
    {
        if (await Find(shop, cancel) is not { } seller) return NotFound();
        var days = await standings.Days(seller.SellerId, cancel);
        await using var csv = CsvFile.Begin(Response, $"standing-{seller.Shop}.csv");
        await csv.Row("day", "orders", "claims_that_count", "canceled_by_seller", "sent_late");
        foreach (var day in days) await csv.Row(Day(day.Day), Text(day.Orders), Text(day.Claims), Text(day.Canceled), Text(day.Late));
        return new EmptyResult();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private IQueryable<Review> Of(ShopCopy seller, ReviewedOffer? offer)
    {
        var reviews = db.Reviews.AsNoTracking().Where(r => r.SellerId == seller.SellerId);
        return offer is null ? reviews : reviews.Where(r => r.OfferId == offer.OfferId);
    }

    private async Task<Tally> TallyOf(ShopCopy seller, Figure figure, ReviewedOffer? offer, CancellationToken cancel)
    {
        if (offer is null)
        {
            var reputation = await reputations.Of(seller.SellerId);
            return figure.Window is { } days ? reputation.Last(days) : reputation.AllTime;
        }
        return await db.Scores.AsNoTracking().Where(s => s.Kind == ScoreOf.Offer && s.SubjectId == offer.OfferId && s.Day == Score.AllTime).Select(s => s.Tally).SingleOrDefaultAsync(cancel) ?? Tally.None;
    }

    private Task<ShopCopy?> Find(string shop, CancellationToken cancel) => db.Shops.AsNoTracking().SingleOrDefaultAsync(s => s.Shop == shop, cancel);
}
