using System.Globalization;
using Marketplace.Casework.Queue;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Marketplace.Casework.FindCases;

/// <summary>
/// The staff queue: all kinds of cases, overdue ones first, then by urgency and due time. The reviews of a page are read at once.
/// </summary>
[Authorize(Roles = Staff.Any)]
internal sealed class FindCasesController(IEnumerable<ICaseSource> sources, CaseCounts counts, CasesInOrder queue, IReadReviews reviews, IReadRegistrations people, TimeProvider clock, IOptions<CaseworkOptions> options) : Controller
{
    [HttpGet("/admin/cases")]
    public async Task<IActionResult> Get([FromQuery] FindCasesForm form)
    {
        var (cancel, now, size) = (HttpContext.RequestAborted, clock.GetUtcNow().UtcDateTime, options.Value.PageSize);
        var mine = CaseTab.For(sources, User).ToList();
        var asked = mine.Find(q => q.Kind.Key == form.Kind);
        if (asked is null) (form.Kind, form.Reason) = (null, null);
        var search = await Narrow(form.ToSearch(User.Id, now), form.Search?.Trim() ?? "", cancel);
        var (shown, hasMore) = await queue.Read(asked is null ? mine : [asked], search, size, cancel);
        return View("FindCases", new FindCasesPage(
            form, await CaseTab.Of(mine, counts, User, search, asked?.Kind.Key, cancel), asked?.Reasons ?? [], shown, hasMore, now)
        { Reviews = await reviews.Glimpse([.. shown.Select(r => r.ReviewId).OfType<long>().Distinct()], cancel) });
    }

    /// <summary>To the cases of a person with this name, or else to the case with this number.</summary>
    private async Task<CaseSearch> Narrow(CaseSearch search, string text, CancellationToken cancel) =>
        text.Length == 0 ? search
        : await people.Named(text, cancel) is { } person ? search with { PersonId = person }
        : search with { CaseId = Number.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number.Id : 0 };
}
