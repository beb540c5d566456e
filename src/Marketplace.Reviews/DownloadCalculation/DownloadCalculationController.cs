using System.Globalization;
using Marketplace.Contracts.Complaints;
using Marketplace.Files.Documents;
using Marketplace.Kernel.Domain;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Marketplace.Reviews.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.DownloadCalculation;

/// <summary>What a figure rests on as CSV, so that anybody can recompute it (rule REP-4).</summary>
[AllowAnonymous]
internal sealed class DownloadCalculationController(ReviewsDbContext db, IReadStandings standings, TimeProvider clock) : Controller
{
    /// <summary>The reviews that count in the figure.</summary>
    [HttpGet("/sellers/{shop}/calculation/{name}/reviews.csv")]
    public async Task<IActionResult> Reviews(string shop, string name, Number? offer, CancellationToken cancel)
    {
        if (await Calculation.Find(db, shop, name, offer, clock.GetUtcNow().UtcDateTime, cancel) is not { } calculation) return NotFound();
        await using var csv = CsvFile.Begin(Response, $"{calculation.Figure.Name}-{calculation.Shop.Shop}.csv");
        await csv.Row("review", "published", "order_fulfillment", "start_time", "communication", "sum", "tone");
        await foreach (var review in calculation.Counted(db).Select(CountedReview.Of).AsAsyncEnumerable().WithCancellation(cancel))
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
        if (await db.Shops.AsNoTracking().SingleOrDefaultAsync(s => s.Shop == shop, cancel) is not { } seller) return NotFound();
        var days = await standings.Days(seller.SellerId, cancel);
        await using var csv = CsvFile.Begin(Response, $"standing-{seller.Shop}.csv");
        await csv.Row("day", "orders", "claims_that_count", "canceled_by_seller", "sent_late");
        foreach (var day in days) await csv.Row(Day(day.Day), Text(day.Orders), Text(day.Claims), Text(day.Canceled), Text(day.Late));
        return new EmptyResult();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
