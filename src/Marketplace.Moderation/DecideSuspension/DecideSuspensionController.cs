using Marketplace.Casework;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Moderation.DecideCase;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Marketplace.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Moderation.DecideSuspension;

/// <summary>Sellers whose requests were rejected again and again: what follows for them.</summary>
[Authorize(Roles = Staff.Administrator)]
internal sealed class DecideSuspensionController(ModerationDbContext db, TimeProvider clock) : FormController<DecideSuspensionForm>
{
    private const int Most = 100;

    [FromRoute]
    public Number Number { get; set; }

    [HttpGet("/admin/suspensions")]
    public async Task<IActionResult> List()
    {
        var proposals = db.Proposals.AsNoTracking();
        var open = await proposals.Where(p => p.DecidedAt == null).OrderBy(p => p.Id).Take(Most).ToListAsync();
        var decided = await proposals.Where(p => p.DecidedAt != null).OrderByDescending(p => p.DecidedAt).Take(Most).ToListAsync();
        return View("Suspensions", (IReadOnlyList<SuspensionProposal>)[.. open, .. decided]);
    }

    [HttpGet("/admin/suspensions/{number:number}")]
    public Task<IActionResult> Get() => Show(new DecideSuspensionForm());

    [HttpPost("/admin/suspensions/{number:number}")]
    public async Task<IActionResult> Post(DecideSuspensionForm form)
    {
        if (await Find(db.Proposals) is not { } proposal) return NotFound();
        proposal.Expect(form.Version, "A colleague has decided about this meanwhile.");
        var standing = await db.StandingOf(proposal.SellerId, proposal.ReviewId);
        proposal.Decide(new StaffMember(User.Id, User.Name), form.Outcome!.Value, form.Days, form.Statement, standing, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
        TempData[FlashMessage.Key] = "The decision is made.";
        return Redirect($"/admin/suspensions/{Number}");
    }

    protected override async Task<IActionResult> Show(DecideSuspensionForm form)
    {
        if (await Find(db.Proposals.AsNoTracking()) is not { } proposal) return NotFound();
        var standing = await db.LookAtStanding(proposal.SellerId);
        var requests = await db.Requests.Where(r => r.ReviewId == proposal.ReviewId).OrderByDescending(r => r.Id).Take(Most)
            .Select(r => new OtherCase(r.Id, r.Title, r.Reason, r.State, r.Ruling, r.FiledAt, r.DecidedAt)).ToListAsync();
        return View("DecideSuspension", new DecideSuspensionPage(proposal, standing, standing.MayFile(clock.GetUtcNow().UtcDateTime), requests) { Form = form });
    }

    private Task<SuspensionProposal?> Find(IQueryable<SuspensionProposal> proposals)
    {
        var me = User.Id;
        return proposals.SingleOrDefaultAsync(p => p.Id == Number.Id && p.SellerId != me && p.BuyerId != me);
    }
}
