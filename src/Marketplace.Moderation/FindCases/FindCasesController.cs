using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Web;
using Marketplace.Moderation.Domain;
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
    // The queue as it is mostly looked at.
    private static readonly Func<ModerationDbContext, int, IAsyncEnumerable<CaseRow>> FirstOpen = EF.CompileAsyncQuery(
        (ModerationDbContext db, int most) => db.Requests.Where(r => r.State == RequestState.Open)
            .OrderBy(r => r.Priority).ThenBy(r => r.QueuedAs).Take(most).Select(CaseRow.Of));

    [HttpGet("/admin/cases")]
    public async Task<IActionResult> Get([FromQuery] CaseFilter filter)
    {
        var (me, now, size) = (User.Id, clock.GetUtcNow().UtcDateTime, options.Value.PageSize);
        var rows = filter.IsPlain
            ? await FirstOpen(db, size + 1).ToListAsync()
            : await filter.Apply(db.Requests, me, now).Take(size + 1).Select(CaseRow.Of).ToListAsync();
        return View("FindCases", new FindCasesPage(filter, [.. rows.Take(size).Select(row => row.SeenBy(me))], rows.Count > size, now));
    }
}
