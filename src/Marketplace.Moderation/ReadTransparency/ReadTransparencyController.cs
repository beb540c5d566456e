using System.Globalization;
using Marketplace.Files.Documents;
using Marketplace.Kernel.Web;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Moderation.ReadTransparency;

/// <summary>What was asked and decided about reviews, month by month: for everybody, also as JSON and CSV (rule MOD-13).</summary>
[AllowAnonymous]
internal sealed class ReadTransparencyController(ModerationDbContext db, TimeProvider clock, IOptions<ModerationOptions> options) : Controller
{
    /// <summary>About a hundred summary rows each.</summary>
    private const int MostMonths = 24;

    private const string Hidden = "not published";

    [HttpGet("/transparency"), OutputCache(PolicyName = SameForVisitors.Policy)]
    public async Task<IActionResult> Get() => View("ReadTransparency", await Months());

    [HttpGet("/transparency.json")]
    public async Task<IActionResult> Json() => Json(new
    {
        months = (await Months()).Select(m => new
        {
            month = m.Period,
            requests = Published(m.Requests),
            reports = Published(m.Reports),
            decisions = Published(m.Decided),
            takedowns = Published(m.TakenDown),
            medianHours = m.MedianHours,
            appeals = Published(m.Appeals),
            changedOnAppeal = Published(m.Changed),
            outcomes = m.Outcomes.Select(o => new { reason = o.Reason.ToString(), outcome = o.Ruling.ToString(), decisions = Published(o.Count) }),
        }),
    });

    [HttpGet("/transparency.csv")]
    public async Task<IActionResult> Csv()
    {
        await using var csv = CsvFile.Begin(Response, "transparency.csv");
        await csv.Row(["month", "figure", "reason", "outcome", "count"]);
        foreach (var month in await Months())
        {
            (string Figure, long? Count)[] sums =
            [
                ("requests", month.Requests), ("reports", month.Reports), ("decisions", month.Decided), ("takedowns", month.TakenDown), ("appeals", month.Appeals), ("changed on appeal", month.Changed),
            ];
            foreach (var (figure, count) in sums) await csv.Row([month.Period, figure, "", "", Cell(count)]);
            if (month.MedianHours is { } hours) await csv.Row([month.Period, "median hours to decide", "", "", hours.ToString(CultureInfo.InvariantCulture)]);
            foreach (var (reason, ruling, count) in month.Outcomes) await csv.Row([month.Period, "outcome", reason.ToString(), ruling.ToString(), Cell(count)]);
        }
        return new EmptyResult();
    }

    private async Task<IReadOnlyList<PublishedTotals>> Months()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var first = MonthFigure.Of(now.AddMonths(-MostMonths));
        return [.. MonthTotals.ByMonth(await db.Figures.AsNoTracking().Where(f => f.Month >= first).ToListAsync(HttpContext.RequestAborted), options.Value.LeastPublished).Select(PublishedTotals.Of)];
    }

    private static object Published(long? count) => count is { } shown ? shown : Hidden;

    private static string Cell(long? count) => count?.ToString(CultureInfo.InvariantCulture) ?? Hidden;
}
