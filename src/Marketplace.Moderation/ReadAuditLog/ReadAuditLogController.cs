using System.Globalization;
using System.Text.RegularExpressions;
using Marketplace.Casework;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Moderation.ReadAuditLog;

/// <summary>The audit log, without entries about the reader's own cases and reviews.</summary>
[Authorize(Roles = Staff.Administrator)]
internal sealed partial class ReadAuditLogController(ModerationDbContext db, IEnumerable<ICaseSource> queues) : Controller
{
    private const int Most = 50;

    [HttpGet("/admin/log")]
    public async Task<IActionResult> Get(long? before)
    {
        var entries = db.Log.AsNoTracking();
        if (before is { } position) entries = entries.Where(e => e.Position < position);
        var page = await entries.OrderByDescending(e => e.Position).Take(Most).ToListAsync();
        var (me, cases) = (User.Id, page.Select(CaseOf).OfType<long>().ToHashSet());
        var own = new HashSet<long>();
        foreach (var queue in queues.DistinctBy(q => q.Kind.Path)) own.UnionWith(await queue.OwnAmong(cases, me, HttpContext.RequestAborted));
        own.UnionWith(await db.Reviews.Where(r => cases.Contains(r.ReviewId) && (r.SellerId == me || r.BuyerId == me)).Select(r => r.ReviewId).ToListAsync());
        return View("ReadAuditLog", new ReadAuditLogPage(
            [.. page.Where(e => CaseOf(e) is not { } id || !own.Contains(id))], page.Count == 0 || page[^1].Position == 1 ? null : page[^1].Position));
    }

    private static long? CaseOf(AuditLogEntry entry) =>
        Case().Match(entry.Path) is { Success: true } found && Number.TryParse(found.Groups[1].Value, CultureInfo.InvariantCulture, out var number) ? number.Id : null;

    [GeneratedRegex("/admin/[a-z-]+/([0-9A-Za-z-]+)")]
    private static partial Regex Case();
}
