using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Persistence;
using Marketplace.Moderation.Cases;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Marketplace.Moderation.DecideCase;

internal sealed class DecideCaseController(
    ModerationDbContext db, IReadReviews reviews, IdGenerator ids, TimeProvider clock, IOptions<ModerationOptions> options)
    : CaseController(db, clock)
{
    private const string Changed = "The case changed meanwhile: the buyer edited the review, or a colleague took the case. Read it again, then decide.";
    /// <summary>Decides on a copy that is thrown away, and shows the letters.</summary>
    [HttpPost("/admin/cases/{number:number}/decision/preview")]
    public async Task<IActionResult> PreviewLetters(DecideCaseForm form)
    {
        if (await Decide(form) is not var (request, decision, _)) return NotFound();
        Db.ChangeTracker.Clear();
        Preview = [DecisionLetter.To(Party.Seller, decision, request.AppealUntil), DecisionLetter.To(Party.Buyer, decision, request.AppealUntil)];
        return await Show(form);
    }

    [HttpPost("/admin/cases/{number:number}/decision")]
    public async Task<IActionResult> Post(DecideCaseForm form)
    {
        if (await Decide(form) is not var (request, decision, standing)) return NotFound();
        if (decision.Consequence == Consequence.SuspensionProposed)
        {
            Db.Proposals.Add(new SuspensionProposal(ids.Next(), request, standing.RejectionsAbout(request.ReviewId), Now));
        }
        await Db.SaveChangesAsync();
        TempData["Told"] = "The decision is made. Both sides are told.";
        return Redirect($"/admin/cases/{Number}");
    }

    private async Task<(DeletionRequest Request, Decision Decision, SellerStanding Standing)?> Decide(DecideCaseForm form)
    {
        if (await Find(Db.Requests) is not { } request) return null;
        var standing = await Db.StandingOf(request.SellerId);
        var comment = (await reviews.Find(request.ReviewId, HttpContext.RequestAborted))?.Comment ?? "";
        request.DemandDecider(Me, Now);
        request.Expect(form.Version, Changed);
        var decision = request.Decide(
            Me, form.Verdict(), comment, standing, options.Value.Deadlines.Appeal, options.Value.FilingSuspendedDays, Now);
        return (request, decision, standing);
    }
}
