using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Moderation.DecideCase;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Moderation.Cases;

/// <summary>One case, with all that matters on one page. Its own parties do not find it here, whatever their role.</summary>
[Authorize(Roles = Staff.Any)]
internal abstract class CaseController(ModerationDbContext db, IReadReviews reviews, TimeProvider clock) : FormController<DecideCaseForm>
{
    private const int MostOthers = 5;

    [FromRoute]
    public Number Number { get; set; }

    protected ModerationDbContext Db => db;

    protected IReadReviews Reviews => reviews;

    protected DateTime Now => clock.GetUtcNow().UtcDateTime;

    protected StaffMember Me => new(User.Id, User.Name);

    /// <summary>The letters of a decision that is not made yet.</summary>
    protected IReadOnlyList<DecisionLetter>? Preview { get; set; }

    protected Task<DeletionRequest?> Find(IQueryable<DeletionRequest> requests)
    {
        var me = User.Id;
        return requests.SingleOrDefaultAsync(r => r.Id == Number.Id && r.SellerId != me && r.BuyerId != me && r.ReportedById != me);
    }

    protected override async Task<IActionResult> Show(DecideCaseForm form)
    {
        if (await Find(db.Requests.AsNoTracking()) is not { } request) return NotFound();
        var standing = await db.LookAtStanding(request.SellerId, request.ReviewId);
        var earlier = db.Requests.Where(r => r.ReviewId == request.ReviewId && r.Id != request.Id).OrderByDescending(r => r.Id);
        var similar = db.Requests.Where(r => r.Reason == request.Reason && r.State == RequestState.Decided && r.ReviewId != request.ReviewId)
            .OrderByDescending(r => r.DecidedAt);
        var version = (await reviews.Find(request.ReviewId, HttpContext.RequestAborted))?.Version;
        return View("/Cases/Case.cshtml", new CasePage(
            request, Me, Now, standing, await Others(earlier), await Others(similar), version, Preview)
        { Form = form });
    }

    private static Task<List<OtherCase>> Others(IQueryable<DeletionRequest> requests) => requests.Take(MostOthers)
        .Select(r => new OtherCase(r.Id, r.Title, r.Reason, r.State, r.Ruling, r.FiledAt, r.DecidedAt)).ToListAsync();
}
