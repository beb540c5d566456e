using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Web;
using Marketplace.Moderation.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Moderation.ReadStaffLog;

[Authorize(Roles = Staff.Administrator)]
internal sealed class ReadStaffLogController(ModerationDbContext db) : Controller
{
    private const int Most = 50;

    [HttpGet("/admin/log")]
    public async Task<IActionResult> Get(long? before)
    {
        var entries = db.Log.AsNoTracking();
        if (before is { } position) entries = entries.Where(e => e.Position < position);
        return View("ReadStaffLog", await entries.OrderByDescending(e => e.Position).Take(Most).ToListAsync());
    }
}
