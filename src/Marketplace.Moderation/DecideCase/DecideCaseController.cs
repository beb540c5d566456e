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
using Marketplace.Moderation.Queues;
using Marketplace.Moderation.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Moderation.DecideCase;

/// <summary>The staff page for one deletion request or report.</summary>
[Authorize(Roles = Staff.Any), Route(DeletionQueue.Root + "/{number:number}")]
internal sealed class DecideCaseController(
    ModerationDbContext db, IReadReviews reviews, IReadRemedies remedies, IdGenerator ids, TimeProvider clock, IOptions<ModerationOptions> rules, IOptions<CaseworkOptions> casework)
    : CaseController<DeletionRequest, DecideCaseForm>(db, clock, casework)
{
    private const int MostOthers = 5;
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
        await Follow(request, decision, standing);
        await DecideWave(request, form, standing);
        return await Saved("Decision sent.");
    }

    protected override async Task<IActionResult> Show(DecideCaseForm form)
    {
        if (await Look() is not { } request) return NotFound();
        var standing = await db.LookAtStanding(request.SellerId, request.ReviewId);
        var earlier = db.Requests.Where(r => r.ReviewId == request.ReviewId && r.Id != request.Id).OrderByDescending(r => r.Id);
        var similar = db.Requests.Where(r => r.Reason == request.Reason && r.State == RequestState.Decided && r.ReviewId != request.ReviewId)
            .OrderByDescending(r => r.DecidedAt);
        var version = (await reviews.Find(request.ReviewId, HttpContext.RequestAborted))?.Version;
        var wave = request.WaveId is { } first
            ? await Others(db.Requests.Where(r => r.WaveId == first && r.Id != request.Id).OrderBy(r => r.Id), DeletionRequest.LargestWave) : [];
        var (open, waveVersion) = await Wave(db.Requests.AsNoTracking(), request);
        var progress = new Dictionary<int, RemedyProgress>();
        foreach (var decision in request.Decisions.Where(d => d.Remedy is not null))
        {
            progress[decision.Round] = await remedies.Progress(request.OrderId, decision.RemedyId!.Value, HttpContext.RequestAborted);
        }
        var offer = progress.Count == 0 && request.IsClaimedBy(User.Id, Now) ? await remedies.Offer(request.OrderId, HttpContext.RequestAborted) : null;
        return View("Case", new CasePage(
            request, Me, Now, standing, await Others(earlier), await Others(similar), version, Letters)
        { Form = form, Offer = offer, Progress = progress, Wave = wave, OpenOfWave = open.Count, WaveVersion = waveVersion, DeletedFiles = await db.DeletedFiles(request, HttpContext.RequestAborted) });
    }

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
            Me, form.Verdict() with { Remedy = form.Remedy ? await Remedy(request, form) : null }, review.Comment, standing, rules.Value.Deadlines.Appeal, rules.Value.Ladder, Now);
        return (request, decision, standing);
    }

    /// <summary>The further reviews of a wave that wait, and the sum of the versions of what the page shows of them.</summary>
    private async Task<(List<DeletionRequest> Open, long Version)> Wave(IQueryable<DeletionRequest> requests, DeletionRequest first)
    {
        if (first.WaveId != first.Id || first.Decisions.Count > 1) return ([], 0);
        var open = await requests.Where(r => r.WaveId == first.Id && r.Id != first.Id && r.State == RequestState.Open && r.Kind == RequestKind.Wave).OrderBy(r => r.Id).ToListAsync();
        var glimpses = await reviews.Glimpse([.. open.Select(r => r.ReviewId)], HttpContext.RequestAborted);
        return (open, open.Sum(r => r.Version) + glimpses.Values.Sum(g => g.IsWithdrawn ? 0 : g.Version));
    }

    /// <summary>Decides the further reviews of a wave the same way, or leaves them to the queue as cases of their own.</summary>
    private async Task DecideWave(DeletionRequest first, DecideCaseForm form, SellerStanding standing)
    {
        var (open, version) = await Wave(db.Requests, first);
        if (!form.All)
        {
            open.ForEach(further => further.StandAlone());
            return;
        }
        if (version != form.WaveVersion) throw RuleBroken.Conflict("The reviews of this request have changed. Read them again, then decide.");
        if (form.Ruling == Ruling.TakeOutPassage) throw new RuleBroken("Remove passages from one review at a time.", nameof(form.All));
        foreach (var further in open)
        {
            // Only until the decision, which ends it.
            further.Claim(Me, TimeSpan.FromMinutes(1), Now);
            further.Decide(Me, form.Verdict(), "", standing, rules.Value.Deadlines.Appeal, rules.Value.Ladder, Now);
        }
    }

    /// <summary>What the page offered, if it still can be done.</summary>
    private async Task<Remedy> Remedy(DeletionRequest request, DecideCaseForm form)
    {
        var offer = await remedies.Offer(request.OrderId, HttpContext.RequestAborted);
        if (offer.Obstacle is { } obstacle) throw RuleBroken.Conflict("The order has changed, so nothing was decided. {0}", new Sentence(obstacle));
        if (offer.Amount == form.RemedyAmount) return new(ids.Next(), offer.Amount, offer.Currency, offer.IsByCard);
        throw RuleBroken.Conflict("The order has changed, so nothing was decided. The buyer can now get {0} back.", new Money(offer.Amount, offer.Currency));
    }

    /// <summary>The last step of the ladder proposes a suspension to an administrator, one at a time. Reversing a rejection closes its proposal.</summary>
    private async Task Follow(DeletionRequest request, Decision decision, SellerStanding standing)
    {
        if (decision.Consequence == Consequence.SuspensionProposed)
        {
            if (await db.Proposals.AnyAsync(p => p.SellerId == request.SellerId && p.DecidedAt == null)) return;
            db.Proposals.Add(new SuspensionProposal(ids.Next(), request, standing.RejectionsAbout(request.ReviewId), rules.Value.Deadlines.Usual, Now));
        }
        else if (decision.Round > 1 && decision.Ruling != Ruling.Keep)
        {
            await db.TakeBackProposal(request, Me, ids, rules.Value.Deadlines.Usual, Now, HttpContext.RequestAborted);
        }
    }

    private static Task<List<OtherCase>> Others(IQueryable<DeletionRequest> requests, int most = MostOthers) => requests.Take(most)
        .Select(r => new OtherCase(r.Id, r.Title, r.Reason, r.State, r.Ruling, r.FiledAt, r.DecidedAt)).ToListAsync();
}
