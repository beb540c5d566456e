using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Persistence;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Complaints.FindClaims;

/// <summary>The claims that support decides, the oldest first; and the decided ones, the latest first.</summary>
[Authorize(Roles = Staff.Any)]
internal sealed class FindClaimsController(ComplaintsDbContext db, TimeProvider clock, IOptions<ComplaintsOptions> options) : Controller
{
    [HttpGet("/admin/claims")]
    public async Task<IActionResult> Get(string? show, Number? after)
    {
        var (me, now, size) = (User.Id, clock.GetUtcNow().UtcDateTime, options.Value.PageSize);
        var tab = FindClaimsPage.Tabs.Any(t => t.Show == show) ? show! : FindClaimsPage.Open;
        var cursor = after?.Id;
        var claims = db.Claims.AsNoTracking();
        claims = tab switch
        {
            FindClaimsPage.Mine => claims.Where(c => c.State == ClaimState.Escalated && c.ClaimedById == me && c.ClaimedUntil > now),
            FindClaimsPage.Decided => claims.Where(c => c.DecidedAt != null && (cursor == null || c.Id < cursor)).OrderByDescending(c => c.Id),
            _ => claims.Where(c => c.State == ClaimState.Escalated),
        };
        if (tab != FindClaimsPage.Decided) claims = claims.Where(c => cursor == null || c.QueuedAs > cursor).OrderBy(c => c.Priority).ThenBy(c => c.QueuedAs);
        var rows = await claims.Take(size + 1).Select(ClaimRow.Of).ToListAsync();
        ViewData[nameof(Side)] = Side.Staff;
        return View("FindClaims", new FindClaimsPage(tab, [.. rows.Take(size).Select(r => r.SeenBy(me))], rows.Count > size, now));
    }
}
