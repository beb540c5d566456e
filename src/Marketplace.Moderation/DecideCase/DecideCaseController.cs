using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Moderation.Cases;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Moderation.DecideCase;

internal sealed class DecideCaseController(
    ModerationDbContext db, IReadReviews reviews, IdGenerator ids, TimeProvider clock, IOptions<ModerationOptions> options)
    : CaseController(db, reviews, clock)
{
    private const string Changed = "The case changed meanwhile: the buyer edited the review, or a colleague took the case. Read it again, then decide.";

    /// <summary>Decides on a copy that is thrown away, and shows the letters.</summary>
    [HttpPost("/admin/cases/{number:number}/decision/preview")]
    public async Task<IActionResult> PreviewLetters(DecideCaseForm form)
    {
        if (await Decide(form) is not var (request, decision, _)) return NotFound();
        Db.ChangeTracker.Clear();
        Preview = [DecisionLetter.To(Party.Seller, decision, request), DecisionLetter.To(Party.Buyer, decision, request)];
        return await Show(form);
    }

    [HttpPost("/admin/cases/{number:number}/decision")]
    public async Task<IActionResult> Post(DecideCaseForm form)
    {
        if (await Decide(form) is not var (request, decision, standing)) return NotFound();
        await Follow(request, decision, standing);
        await Db.SaveChangesAsync();
        TempData[FlashMessage.Key] = "The decision is made. Both sides are told.";
        return Redirect($"/admin/cases/{Number}");
    }

    private async Task<(DeletionRequest Request, Decision Decision, SellerStanding Standing)?> Decide(DecideCaseForm form)
    {
        if (await Find(Db.Requests) is not { } request) return null;
        await GoOnWith(request);
        request.DemandDecider(Me, Now);
        request.Expect(form.Version, Changed);
        // The review is asked itself: what its buyer did a moment ago may not have reached the case yet.
        var review = await Reviews.Find(request.ReviewId, HttpContext.RequestAborted);
        if (review is null or { IsWithdrawn: true } || review.Version != form.ReviewVersion) throw RuleBroken.Conflict(Changed);
        var standing = await Db.StandingOf(request.SellerId, request.ReviewId);
        var decision = request.Decide(
            Me, form.Verdict(), review.Comment, standing, options.Value.Deadlines.Appeal, options.Value.FilingSuspendedDays, Now);
        return (request, decision, standing);
    }

    /// <summary>Whoever works on a case keeps it; the version stays, for nothing else changes.</summary>
    private async Task GoOnWith(DeletionRequest request)
    {
        if (!request.IsClaimedBy(Me.Id, Now)) return;
        var (me, until) = (Me.Id, Now + options.Value.Lease);
        await Db.Write(c => Db.Requests.Where(r => r.Id == request.Id && r.ClaimedById == me)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.ClaimedUntil, until), c), HttpContext.RequestAborted);
    }

    /// <summary>The fourth rejection brings the account before an administrator, once at a time; a rejection that is taken back ends that, too.</summary>
    private async Task Follow(DeletionRequest request, Decision decision, SellerStanding standing)
    {
        if (decision.Consequence == Consequence.SuspensionProposed)
        {
            if (await Db.Proposals.AnyAsync(p => p.SellerId == request.SellerId && p.DecidedAt == null)) return;
            Db.Proposals.Add(new SuspensionProposal(ids.Next(), request, standing.RejectionsAbout(request.ReviewId), Now));
        }
        else if (decision.Round > 1 && decision.Ruling != Ruling.Keep)
        {
            (await Db.Proposals.SingleOrDefaultAsync(p => p.RequestId == request.Id))?.TakeBack(Me, Now);
        }
    }
}
