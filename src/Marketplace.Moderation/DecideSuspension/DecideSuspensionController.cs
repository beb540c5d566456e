using Marketplace.Casework;
using Marketplace.Casework.Letters;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Marketplace.Moderation.Queues;
using Marketplace.Moderation.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Moderation.DecideSuspension;

/// <summary>An administrator decides after repeated rejections whether to suspend a seller's requests, or the account.</summary>
[Authorize(Roles = Staff.Administrator), Route(SuspensionQueue.Root + "/{number:number}")]
internal sealed class DecideSuspensionController(ModerationDbContext db, IReadSuspensions suspensions, IdGenerator ids, TimeProvider clock, IOptions<CaseworkOptions> casework)
    : CaseController<SuspensionProposal, DecideSuspensionForm>(db, clock, casework)
{
    private const int MostRequests = 100;

    protected override string Root => SuspensionQueue.Root;

    [HttpGet(SuspensionQueue.Root)]
    public IActionResult List() => Redirect("/admin/cases?kind=suspensions");

    [HttpGet(""), HttpGet("decision"), HttpGet("decision/preview")]
    public Task<IActionResult> Get() => Show(new DecideSuspensionForm());

    [HttpPost("decision")]
    public Task<IActionResult> Post(DecideSuspensionForm form) => Decide(form, _ => Saved("Decision sent to the seller."));

    [HttpPost("decision/preview")]
    public Task<IActionResult> PreviewLetters(DecideSuspensionForm form) =>
        Decide(form, proposal => ShowPreview(form, new PreviewLetter("To the seller", ProposalLetter.Of(proposal), proposal.Statement!)));

    private async Task<IActionResult> Decide(DecideSuspensionForm form, Func<SuspensionProposal, Task<IActionResult>> then)
    {
        if (await ToDecide(form.Version) is not { } proposal) return NotFound();
        if (form.Outcome == ProposalOutcome.AccountSuspended && await suspensions.Obstacle(proposal.SellerId, HttpContext.RequestAborted) is { } obstacle)
        {
            throw new RuleBroken(obstacle, nameof(form.Outcome));
        }
        var standing = await db.StandingOf(proposal.SellerId, proposal.ReviewId);
        proposal.Decide(Me, form.Outcome!.Value, form.Days, form.Written(), standing, Now, ids.Next());
        return await then(proposal);
    }

    protected override async Task<IActionResult> Show(DecideSuspensionForm form)
    {
        if (await Look() is not { } proposal) return NotFound();
        var standing = await db.LookAtStanding(proposal.SellerId);
        var requests = await db.Requests.Where(r => r.ReviewId == proposal.ReviewId).OrderByDescending(r => r.Id).Take(MostRequests)
            .Select(r => new OtherCase(r.Id, r.Title, r.Reason, r.State, r.Ruling, r.FiledAt, r.DecidedAt)).ToListAsync();
        var head = new CaseHead(
            proposal, Path, new("Suspension decision: {0}", proposal.ShopName), proposal.Outcome?.InWords() ?? "Open", proposal.IsQueued ? "stage stage-new" : "stage", Me, Now);
        return View("DecideSuspension", new DecideSuspensionPage(proposal, head, standing, standing.MayFile(Now), requests)
        {
            Form = form,
            Preview = Preview,
            Obstacle = head.IsMine ? await suspensions.Obstacle(proposal.SellerId, HttpContext.RequestAborted) : null,
            Progress = proposal.SuspensionId is { } suspension ? await suspensions.Progress(suspension, HttpContext.RequestAborted) : null,
        });
    }
}
