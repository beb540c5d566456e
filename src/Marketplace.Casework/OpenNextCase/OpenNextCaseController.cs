using Marketplace.Casework.FindCases;
using Marketplace.Casework.Queue;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Marketplace.Casework.OpenNextCase;

/// <summary>Opens the case that nobody has taken and that comes next in the queue, whatever its kind: after another one, or the first.</summary>
[Authorize(Roles = Staff.Any)]
internal sealed class OpenNextCaseController(IEnumerable<ICaseSource> sources, CasesInOrder queue, TimeProvider clock, IOptions<CaseworkOptions> options) : Controller
{
    private const int MostPages = 4;

    [HttpGet("/admin/cases/next")]
    public async Task<IActionResult> Get([FromQuery] FindCasesForm form)
    {
        var search = new FindCasesForm { Show = nameof(CaseShow.Free), After = form.After }.ToSearch(User.Id, clock.GetUtcNow().UtcDateTime);
        if (await First(search) is { } next) return Redirect(next.Path);
        if (search.After is not null && await First(search with { After = null }) is { } first) return Redirect(first.Path);
        this.Tell("There is no open case that you can take.");
        return Redirect("/admin/cases");
    }

    private async Task<CaseRow?> First(CaseSearch search)
    {
        // Pages of cases that all involve this person are rare, so a few are enough.
        for (var page = 0; page < MostPages; page++)
        {
            var (rows, hasMore) = await queue.Read(CaseTab.For(sources, User), search, options.Value.PageSize, HttpContext.RequestAborted);
            if (rows.FirstOrDefault(row => !row.IsOwnOf(User.Id) && row.BarredFor(User.Id, search.Now) is null) is { } found) return found;
            if (!hasMore) break;
            search = search with { After = rows[^1].PlaceAt(search.Now) };
        }
        return null;
    }
}
