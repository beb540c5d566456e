using Marketplace.Casework.Queue;
using Marketplace.Contracts.Accounts;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Moderation.ReadWeeks;

/// <summary>What entered the queue and what was decided, week by week (rule MOD-13).</summary>
[Authorize(Roles = Staff.Any)]
internal sealed class ReadWeeksController(ModerationDbContext db, IEnumerable<ICaseSource> sources, TimeProvider clock) : Controller
{
    [HttpGet("/admin/weeks")]
    public async Task<IActionResult> Get(string? kind, CancellationToken cancel)
    {
        var kinds = CaseTab.For(sources, User).Select(s => s.Kind).ToList();
        var chosen = kinds.SingleOrDefault(k => k.Key == kind);
        if (!string.IsNullOrEmpty(kind) && chosen is null) return NotFound();
        string[] keys = chosen is null ? [.. kinds.Select(k => k.Key)] : [chosen.Key];
        var first = DayFigure.Of(SumDays.SumDays.FirstShown(clock.GetUtcNow().UtcDateTime));
        var figures = await db.Set<DayFigure>().AsNoTracking().Where(f => keys.Contains(f.Case) && f.Day >= first).ToListAsync(cancel);
        return View("ReadWeeks", ReadWeeksPage.Of(kinds, chosen, figures, first));
    }
}
