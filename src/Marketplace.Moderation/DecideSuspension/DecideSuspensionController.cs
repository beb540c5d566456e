using Marketplace.Casework;
using Marketplace.Contracts.Accounts;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Marketplace.Moderation.Queues;
using Marketplace.Moderation.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Moderation.DecideSuspension;

/// <summary>An administrator decides whether to suspend a seller's requests after repeated rejections.</summary>
[Authorize(Roles = Staff.Administrator), Route(SuspensionQueue.Root + "/{number:number}")]
internal sealed class DecideSuspensionController(ModerationDbContext db, TimeProvider clock, IOptions<CaseworkOptions> casework)
    : CaseController<SuspensionProposal, DecideSuspensionForm>(db, clock, casework)
{
    private const int MostRequests = 100;

    protected override string Root => SuspensionQueue.Root;

    [HttpGet(SuspensionQueue.Root)]
    public IActionResult List() => Redirect("/admin/cases?kind=suspensions");

    [HttpGet(""), HttpGet("decision")]
    public Task<IActionResult> Get() => Show(new DecideSuspensionForm());

    [HttpPost("decision")]
    public async Task<IActionResult> Post(DecideSuspensionForm form)
    {
        if (await GoOn() is not { } proposal) return NotFound();
        proposal.DemandDecider(Me, Now);
        proposal.Expect(form.Version, "This case has changed. Read it again, then decide.");
        var standing = await db.StandingOf(proposal.SellerId, proposal.ReviewId);
        proposal.Decide(Me, form.Outcome!.Value, form.Days, form.Statement, standing, Now);
        return await Saved("Decision sent to the seller.");
    }

    protected override async Task<IActionResult> Show(DecideSuspensionForm form)
    {
        if (await Look() is not { } proposal) return NotFound();
        var standing = await db.LookAtStanding(proposal.SellerId);
        var requests = await db.Requests.Where(r => r.ReviewId == proposal.ReviewId).OrderByDescending(r => r.Id).Take(MostRequests)
            .Select(r => new OtherCase(r.Id, r.Title, r.Reason, r.State, r.Ruling, r.FiledAt, r.DecidedAt)).ToListAsync();
        var head = new CaseHead(
            proposal, Path, new("{0}", proposal.ShopName), proposal.Outcome?.InWords() ?? "Open", proposal.IsQueued ? "stage stage-new" : "stage", Me, Now);
        return View("DecideSuspension", new DecideSuspensionPage(proposal, head, standing, standing.MayFile(Now), requests) { Form = form });
    }
}
