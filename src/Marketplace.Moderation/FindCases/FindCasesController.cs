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
            .Select(r => new CaseRow(
                r.Id, r.Title, r.ShopName, r.BuyerName, r.Reason, r.State, r.Ruling, r.Priority, r.QueuedAs, r.DueAt, r.DecidedAt,
                r.SellerId == me || r.BuyerId == me ? null : r.ClaimedByName, r.SellerId == me || r.BuyerId == me ? null : r.ClaimedUntil,
                r.Decisions.Count > 0, r.SellerId == me || r.BuyerId == me))
            .ToListAsync();
        return View("FindCases", new FindCasesPage(filter, [.. rows.Take(size)], rows.Count > size, now));
    }
}
