using Marketplace.Casework;
using Marketplace.Casework.Uploads;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Moderation.DecideWave;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Marketplace.Moderation.ProposeSuspension;
using Marketplace.Moderation.Queues;
using Marketplace.Moderation.ReadCase;
using Marketplace.Moderation.RemedyOrder;
using Marketplace.Moderation.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Moderation.DecideCase;

/// <summary>The staff page for one deletion request or report.</summary>
[Authorize(Roles = Staff.Any), Route(DeletionQueue.Root + "/{number:number}")]
internal sealed class DecideCaseController(
    ModerationDbContext db, CasePages cases, CaseWaves waves, OrderRemedies remedies, SuspensionProposals proposals, IReadReviews reviews, TimeProvider clock,
    IOptions<ModerationOptions> rules, IOptions<CaseworkOptions> casework)
    : CaseController<DeletionRequest, DecideCaseForm>(db, clock, casework)
{
    private const string Changed = "This case has changed: the buyer edited the review or added a statement, or a colleague took the case. Read it again, then decide.";

    protected override string Root => DeletionQueue.Root;

    /// <summary>Letters of a decision that is not sent yet.</summary>
    private IReadOnlyList<DecisionLetter>? Letters { get; set; }

    [HttpGet(""), HttpGet("decision"), HttpGet("decision/preview")]
    public Task<IActionResult> Get() => Show(new DecideCaseForm());

    [HttpGet("files/{position:int}")]
    public async Task<IActionResult> OpenFile(int position)
    {
        var file = await db.FileOf(Number.Id, position, DeletionRequest.IsForeignTo(User.Id));
        return file is null ? NotFound() : new EvidenceResult(file, db);
    }

    /// <summary>Decides on a copy that is discarded, and shows the letters.</summary>
    [HttpPost("decision/preview")]
    public async Task<IActionResult> PreviewLetters(DecideCaseForm form)
    {
        if (await Decide(form) is not var (request, decision, _)) return NotFound();
        db.ChangeTracker.Clear();
        Letters = DecisionLetter.AllOf(decision, request);
        return await Show(form);
    }

    [HttpPost("decision")]
    public async Task<IActionResult> Post(DecideCaseForm form)
    {
        if (await Decide(form) is not var (request, decision, standing)) return NotFound();
        await proposals.Follow(request, decision, standing, Me, Now, HttpContext.RequestAborted);
        var wave = await waves.ToDecide(request, HttpContext.RequestAborted);
        if (form.All) wave.Decide(Me, form.Verdict(), form.WaveVersion, standing, rules.Value, Now);
        else wave.StandAlone();
        return await Saved("Decision sent.");
    }

    protected override async Task<IActionResult> Show(DecideCaseForm form) =>
        await Look() is { } request ? View("/ReadCase/Case.cshtml", await cases.Read(request, Me, form, Letters, HttpContext.RequestAborted)) : NotFound();

    private async Task<(DeletionRequest Request, Decision Decision, SellerStanding Standing)?> Decide(DecideCaseForm form)
    {
        if (await GoOn() is not { } request) return null;
        request.DemandDecider(Me, Now);
        request.Expect(form.Version, Changed);
        // Reads the review itself, because the case may not know the buyer's latest change yet.
        var review = await reviews.Find(request.ReviewId, HttpContext.RequestAborted);
        if (review is null or { IsWithdrawn: true } || review.Version != form.ReviewVersion) throw RuleBroken.Conflict(Changed);
        if (await db.Reviews.AsNoTracking().SingleOrDefaultAsync(r => r.ReviewId == request.ReviewId) is { } copy) request.DemandGround(form.Rule!.Value, copy, rules.Value.DeletableDays);
        var standing = await db.StandingOf(request.SellerId, request.ReviewId);
        var decision = request.Decide(
            Me, form.Verdict() with { Remedy = form.Remedy ? await remedies.Take(request, form.RemedyAmount, HttpContext.RequestAborted) : null }, review.Comment, standing, rules.Value.Deadlines.Appeal, rules.Value.Ladder, Now,
            [.. review.Pictures.Select(p => p.Id)], await RemovedByOthers(request));
        return (request, decision, standing);
    }

    /// <summary>The pictures of the review that other cases removed (rule MOD-14).</summary>
    private async Task<IReadOnlyCollection<long>> RemovedByOthers(DeletionRequest request) =>
        [.. (await db.Requests.AsNoTracking().Where(r => r.ReviewId == request.ReviewId && r.Id != request.Id && r.Ruling == Ruling.TakeOutPassage).ToListAsync()).SelectMany(r => r.Last!.Pictures)];
}
