using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Marketplace.Casework.FindCases;

/// <summary>
/// The staff queue: all kinds of cases by urgency and age. Each kind returns its first cases, which are merged; no query
/// spans two modules. The reviews of a page are read at once.
/// </summary>
[Authorize(Roles = Staff.Any)]
internal sealed class FindCasesController(IEnumerable<ICaseSource> sources, CaseCounts counts, IReadReviews reviews, TimeProvider clock, IOptions<CaseworkOptions> options) : Controller
{
    [HttpGet("/admin/cases")]
    public async Task<IActionResult> Get([FromQuery] FindCasesForm form)
    {
        var (cancel, now, size) = (HttpContext.RequestAborted, clock.GetUtcNow().UtcDateTime, options.Value.PageSize);
        var mine = CaseTab.For(sources, User).ToList();
        var asked = mine.Find(q => q.Kind.Key == form.Kind);
        if (asked is null) (form.Kind, form.Reason) = (null, null);
        var search = form.Search(User.Id, now);
        var (rows, counted) = (new List<CaseRow>(), await counts.Of(search, cancel));
        foreach (var source in (asked is null ? mine : [asked]).Where(s => counted.ContainsKey(s.Kind.Key))) rows.AddRange(await source.Find(search, size + 1, cancel));
        IEnumerable<CaseRow> ordered = search.Show == CaseShow.Decided
            ? rows.OrderByDescending(r => r.DecidedAt).ThenByDescending(r => r.Id)
            : rows.OrderBy(r => r.Priority).ThenBy(r => r.QueuedAs);
        var shown = ordered.Take(size).ToList();
        return View("FindCases", new FindCasesPage(
            form, await CaseTab.Of(mine, counts, User, search, asked?.Kind.Key, cancel), asked?.Reasons ?? [], shown, rows.Count > size, now)
        { Reviews = await reviews.Glimpse([.. shown.Select(r => r.ReviewId).OfType<long>().Distinct()], cancel) });
    }
}
