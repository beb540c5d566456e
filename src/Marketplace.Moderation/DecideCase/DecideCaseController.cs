using Marketplace.Casework;
using Marketplace.Casework.Uploads;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Marketplace.Moderation.Shared;
using Marketplace.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Moderation.DecideCase;

/// <summary>One case, with all that matters on one page, until it is decided. Its own parties do not find it here, whatever their role.</summary>
[Authorize(Roles = Staff.Any)]
internal sealed class DecideCaseController(
    ModerationDbContext db, IReadReviews reviews, IdGenerator ids, TimeProvider clock, IOptions<ModerationOptions> rules, IOptions<CaseworkOptions> casework)
    : FormController<DecideCaseForm>
{
    private const int MostOthers = 5;
    private const string Changed = "The case changed meanwhile: the buyer edited the review, or a colleague took the case. Read it again, then decide.";

    [FromRoute]
    public Number Number { get; set; }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private StaffMember Me => new(User.Id, User.Name);

    /// <summary>The letters of a decision that is not made yet.</summary>
    private IReadOnlyList<DecisionLetter>? Preview { get; set; }

    [HttpGet("/admin/cases/{number:number}"), HttpGet("/admin/cases/{number:number}/decision"), HttpGet("/admin/cases/{number:number}/decision/preview")]
    public Task<IActionResult> Get() => Show(new DecideCaseForm());

    [HttpGet("/admin/cases/{number:number}/files/{position:int}")]
    public async Task<IActionResult> OpenFile(int position)
    {
        var me = User.Id;
        var file = await db.FileOf(Number.Id, position, r => r.SellerId != me && r.BuyerId != me && r.ReportedById != me);
        return file is null ? NotFound() : new EvidenceResult(file, db);
    }

    [HttpPost("/admin/cases/{number:number}/claim")]
    public Task<IActionResult> Claim() => Change(request => request.Claim(Me, casework.Value.Lease, Now), "The case is yours.");

    [HttpPost("/admin/cases/{number:number}/release")]
    public Task<IActionResult> Release() => Change(request => request.Release(Me, Now), "The case is free for others.");

    /// <summary>Decides on a copy that is thrown away, and shows the letters.</summary>
    [HttpPost("/admin/cases/{number:number}/decision/preview")]
    public async Task<IActionResult> PreviewLetters(DecideCaseForm form)
    {
        if (await Decide(form) is not var (request, decision, _)) return NotFound();
        db.ChangeTracker.Clear();
        Preview = [DecisionLetter.To(Party.Seller, decision, request), DecisionLetter.To(Party.Buyer, decision, request)];
        return await Show(form);
    }

    [HttpPost("/admin/cases/{number:number}/decision")]
    public async Task<IActionResult> Post(DecideCaseForm form)
    {
        if (await Decide(form) is not var (request, decision, standing)) return NotFound();
        await Follow(request, decision, standing);
        await db.SaveChangesAsync();
        TempData[FlashMessage.Key] = "The decision is made. Both sides are told.";
        return Redirect($"/admin/cases/{Number}");
    }

    protected override async Task<IActionResult> Show(DecideCaseForm form)
    {
        if (await Find(db.Requests.AsNoTracking()) is not { } request) return NotFound();
        var standing = await db.LookAtStanding(request.SellerId, request.ReviewId);
        var earlier = db.Requests.Where(r => r.ReviewId == request.ReviewId && r.Id != request.Id).OrderByDescending(r => r.Id);
        var similar = db.Requests.Where(r => r.Reason == request.Reason && r.State == RequestState.Decided && r.ReviewId != request.ReviewId)
            .OrderByDescending(r => r.DecidedAt);
        var version = (await reviews.Find(request.ReviewId, HttpContext.RequestAborted))?.Version;
        return View("Case", new CasePage(
            request, Me, Now, standing, await Others(earlier), await Others(similar), version, Preview)
        { Form = form });
    }

    private Task<DeletionRequest?> Find(IQueryable<DeletionRequest> requests)
    {
        var me = User.Id;
        return requests.SingleOrDefaultAsync(r => r.Id == Number.Id && r.SellerId != me && r.BuyerId != me && r.ReportedById != me);
    }

    private async Task<IActionResult> Change(Action<DeletionRequest> change, string told)
    {
        if (await Find(db.Requests) is not { } request) return NotFound();
        change(request);
        await db.SaveChangesAsync();
        TempData[FlashMessage.Key] = told;
        return Redirect($"/admin/cases/{Number}");
    }

    private async Task<(DeletionRequest Request, Decision Decision, SellerStanding Standing)?> Decide(DecideCaseForm form)
    {
        if (await Find(db.Requests) is not { } request) return null;
        await db.GoOnWith(request, Me.Id, casework.Value.Lease, Now, HttpContext.RequestAborted);
        request.DemandDecider(Me, Now);
        request.Expect(form.Version, Changed);
        // The review is asked itself: what its buyer did a moment ago may not have reached the case yet.
        var review = await reviews.Find(request.ReviewId, HttpContext.RequestAborted);
        if (review is null or { IsWithdrawn: true } || review.Version != form.ReviewVersion) throw RuleBroken.Conflict(Changed);
        var standing = await db.StandingOf(request.SellerId, request.ReviewId);
        var decision = request.Decide(
            Me, form.Verdict(), review.Comment, standing, rules.Value.Deadlines.Appeal, rules.Value.FilingSuspendedDays, Now);
        return (request, decision, standing);
    }

    /// <summary>The fourth rejection brings the account before an administrator, once at a time; a rejection that is taken back ends that, too.</summary>
    private async Task Follow(DeletionRequest request, Decision decision, SellerStanding standing)
    {
        if (decision.Consequence == Consequence.SuspensionProposed)
        {
            if (await db.Proposals.AnyAsync(p => p.SellerId == request.SellerId && p.DecidedAt == null)) return;
            db.Proposals.Add(new SuspensionProposal(ids.Next(), request, standing.RejectionsAbout(request.ReviewId), Now));
        }
        else if (decision.Round > 1 && decision.Ruling != Ruling.Keep)
        {
            (await db.Proposals.SingleOrDefaultAsync(p => p.RequestId == request.Id))?.TakeBack(Me, Now);
        }
    }

    private static Task<List<OtherCase>> Others(IQueryable<DeletionRequest> requests) => requests.Take(MostOthers)
        .Select(r => new OtherCase(r.Id, r.Title, r.Reason, r.State, r.Ruling, r.FiledAt, r.DecidedAt)).ToListAsync();
}
