using System.Globalization;
using Marketplace.Files.Documents;
using Marketplace.Kernel.Web;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Domain.Levels;
using Marketplace.Reviews.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Reviews.ReadLevel;

/// <summary>How a seller's level is calculated, and how it changed (rules REP-4 and REP-6).</summary>
[AllowAnonymous]
internal sealed class ReadLevelController(ReviewsDbContext db, Levels levels, IOptions<LevelOptions> terms, IOptions<ReviewsOptions> reviews) : Controller
{
    private const int PageSize = 20;

    [HttpGet("/sellers/{shop}/level"), OutputCache(PolicyName = SameForVisitors.Policy)]
    public async Task<IActionResult> Get(string shop, long? before, CancellationToken cancel)
    {
        if (await Find(shop, cancel) is not { } seller) return NotFound();
        var id = seller.SellerId;
        var until = before is > 0 && before < DateTime.MaxValue.Ticks ? new DateTime(before.Value, DateTimeKind.Utc) : DateTime.MaxValue;
        var changes = await db.LevelChanges.AsNoTracking().Where(c => c.SellerId == id && c.At < until).OrderByDescending(c => c.At).Take(PageSize + 1).ToListAsync(cancel);
        return View("ReadLevel", new ReadLevelPage(
            seller, await levels.HeldBy(id), (await levels.Of([id], cancel))[id], terms.Value, [.. changes.Take(PageSize)],
            changes.Count > PageSize ? changes[PageSize - 1].At.Ticks : null)
        { Enough = reviews.Value.EnoughForRate });
    }

    /// <summary>The orders of each day. Finished orders count of all days, responses of those marked.</summary>
    [HttpGet("/sellers/{shop}/level/orders.csv")]
    public async Task<IActionResult> Csv(string shop, CancellationToken cancel)
    {
        if (await Find(shop, cancel) is not { } seller) return NotFound();
        var (id, since) = (seller.SellerId, levels.ResponsesSince);
        await using var csv = CsvFile.Begin(Response, $"orders-{seller.Shop}.csv");
        await csv.Row("day", "finished", "responded", "response_in_time", "responses_count_now");
        var days = db.SellerOrders.AsNoTracking().Where(o => o.SellerId == id && o.Day > SellerOrders.AllTime).OrderBy(o => o.Day).AsAsyncEnumerable();
        await foreach (var day in days.WithCancellation(cancel))
        {
            await csv.Row(
                DateOnly.FromDayNumber(day.Day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Text(day.Finished), Text(day.Responded), Text(day.InTime),
                day.Day >= since ? "yes" : "no");
        }
        return new EmptyResult();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private Task<ShopCopy?> Find(string shop, CancellationToken cancel) => db.Shops.AsNoTracking().SingleOrDefaultAsync(s => s.Shop == shop, cancel);
}
