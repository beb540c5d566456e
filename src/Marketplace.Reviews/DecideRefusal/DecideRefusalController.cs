using Marketplace.Casework;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Marketplace.Reviews.DecideRefusal;

/// <summary>A contested refusal of a review (rule REV-11).</summary>
[Authorize(Roles = Staff.Any), Route(RefusalQueue.Root + "/{number:number}")]
internal sealed class DecideRefusalController(ReviewsDbContext db, TimeProvider clock, IOptions<CaseworkOptions> casework)
    : CaseController<ContestedRefusal, DecideRefusalForm>(db, clock, casework)
{
    protected override string Root => RefusalQueue.Root;

    [HttpGet(""), HttpGet("decision")]
    public Task<IActionResult> Get() => Show(new DecideRefusalForm());

    [HttpPost("decision")]
    public async Task<IActionResult> Post(DecideRefusalForm form)
    {
        if (await GoOn() is not { } found) return NotFound();
        found.DemandDecider(Me, Now);
        found.Expect(form.Version, "This case has changed. Read it again, then decide.");
        found.Decide(Me, form.Allow!.Value, form.Written(), Now);
        return await Saved("Decision sent. We've told the buyer.");
    }

    protected override async Task<IActionResult> Show(DecideRefusalForm form)
    {
        if (await Look() is not { } found) return NotFound();
        var head = new CaseHead(
            found, Path, new("Refused review of “{0}”", found.Title), found.IsAllowed is { } isAllowed ? RefusalQueue.InWords(isAllowed) : "Open",
            found.IsQueued ? "stage stage-new" : "stage", Me, Now);
        return View("DecideRefusal", new DecideRefusalPage(found, head) { Form = form });
    }
}
