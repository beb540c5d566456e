using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Web;
using Marketplace.Moderation.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Moderation.FindCases;

/// <summary>The queue: by urgency, then by age.</summary>
[Authorize(Roles = Staff.Any)]
internal sealed class FindCasesController(ModerationDbContext db, TimeProvider clock, IOptions<ModerationOptions> options) : Controller
{
    [HttpGet("/admin/cases")]
    public async Task<IActionResult> Get([FromQuery] CaseFilter filter)
    {
        var (me, now, size) = (User.Id, clock.GetUtcNow().UtcDateTime, options.Value.PageSize);
        var rows = await filter.Apply(db.Requests, me, now).Take(size + 1)
            .Select(r => new { Request = r, IsOwn = r.SellerId == me || r.BuyerId == me || r.ReportedById == me })
            .Select(r => new CaseRow(
                r.Request.Id, r.Request.Title, r.Request.ReportedByName ?? r.Request.ShopName, r.Request.BuyerName, r.Request.Reason, r.Request.State,
                r.Request.Ruling, r.Request.Priority, r.Request.QueuedAs, r.Request.DueAt, r.Request.DecidedAt, r.IsOwn ? null : r.Request.ClaimedByName,
                r.IsOwn ? null : r.Request.ClaimedUntil, r.Request.Decisions.Count > 0, r.Request.IsReport, r.IsOwn))
            .ToListAsync();
        return View("FindCases", new FindCasesPage(filter, [.. rows.Take(size)], rows.Count > size, now));
    }
}
