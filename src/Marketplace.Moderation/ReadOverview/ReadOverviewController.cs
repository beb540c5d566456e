using Marketplace.Casework.Queue;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Web;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Moderation.ReadOverview;

/// <summary>Where staff begin: what waits, and what was decided in the last 30 days (rule MOD-13).</summary>
[Authorize(Roles = Staff.Any)]
internal sealed class ReadOverviewController(ModerationDbContext db, IEnumerable<ICaseSource> sources, CaseCounts counts, TimeProvider clock) : Controller
{
    [HttpGet("/admin")]
    public async Task<IActionResult> Get()
    {
        var (now, cancel, kinds) = (clock.GetUtcNow().UtcDateTime, HttpContext.RequestAborted, CaseTab.For(sources, User).Select(s => s.Kind).ToList());
        var open = await counts.Of(new CaseSearch(CaseShow.Open, null, null, User.Id, now), cancel);
        var (keys, first) = (kinds.ConvertAll(k => k.Key), DayFigure.Of(now) - ReadOverviewPage.Days + 1);
        var decided = await db.Set<DayFigure>().AsNoTracking().Where(f => keys.Contains(f.Case) && f.Day >= first && f.Kind != DayFigureKind.Opened).ToListAsync(cancel);
        return View("ReadOverview", new ReadOverviewPage(
            [.. kinds.Select(k => (k, open.GetValueOrDefault(k.Key, CaseCount.None), new CaseTotals(decided.FindAll(f => f.Case == k.Key))))], new CaseTotals(decided)));
    }
}
