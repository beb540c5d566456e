using Marketplace.Contracts;
using Marketplace.Kernel.Web;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Moderation.Parts;

/// <summary>Requests, reports and appeals about a review, with their decisions (rule MOD-14). A report is hidden from the person who made it.</summary>
internal sealed class ReviewCasesPart(ModerationDbContext db, TimeProvider clock) : ViewComponent
{
    private const int Newest = 50;

    public async Task<IViewComponentResult> InvokeAsync(ReviewPlace subject)
    {
        var cases = db.Requests.AsNoTracking().Where(r => r.ReviewId == subject.ReviewId).Where(DeletionRequest.IsForeignTo(UserClaimsPrincipal.Id));
        var open = await Rows(cases.Where(r => r.State == RequestState.Open).OrderBy(r => r.Id).Take(Newest));
        var ended = await Rows(cases.Where(r => r.State != RequestState.Open).OrderByDescending(r => r.Id).Take(Newest + 1));
        return View("/Parts/ReviewCases.cshtml", new ReviewCases(open, [.. ended.Take(Newest)], ended.Count > Newest, clock.GetUtcNow().UtcDateTime));
    }

    private static Task<List<ReviewCaseRow>> Rows(IQueryable<DeletionRequest> cases) => cases.Select(r => new ReviewCaseRow(
        r.Id, r.IsReport, r.Reason, r.ReportedByName ?? r.ShopName, r.FiledAt, r.State, r.Ruling, r.DueAt, r.AppealUntil, r.ClaimedByName, r.ClaimedUntil,
        r.Decisions.OrderBy(d => d.Round).ToList(), r.Appeals.OrderBy(a => a.At).ToList())).ToListAsync();
}
