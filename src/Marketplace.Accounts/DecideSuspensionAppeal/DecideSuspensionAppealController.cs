using Marketplace.Accounts.Domain;
using Marketplace.Accounts.Persistence;
using Marketplace.Accounts.Suspending;
using Marketplace.Casework;
using Marketplace.Contracts.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.DecideSuspensionAppeal;

/// <summary>An appeal against a suspension, decided by an administrator who didn't order it.</summary>
[Authorize(Roles = Staff.Administrator), Route(SuspensionAppeals.Root + "/{number:number}")]
internal sealed class DecideSuspensionAppealController(AccountsDbContext db, TimeProvider clock, IOptions<CaseworkOptions> casework)
    : CaseController<Suspension, DecideSuspensionAppealForm>(db, clock, casework)
{
    protected override string Root => SuspensionAppeals.Root;

    [HttpGet(""), HttpGet("decision")]
    public Task<IActionResult> Get() => Show(new DecideSuspensionAppealForm());

    [HttpPost("decision")]
    public async Task<IActionResult> Post(DecideSuspensionAppealForm form)
    {
        if (await GoOn() is not { } found) return NotFound();
        found.DemandDecider(Me, Now);
        found.Expect(form.Version, "This case has changed. Read it again, then decide.");
        var account = await db.Accounts.SingleAsync(a => a.Id == found.AccountId);
        found.Decide(Me, account, form.Lift!.Value, form.Reasons, Now);
        return await Saved("Decision sent. We've told the person.");
    }

    protected override async Task<IActionResult> Show(DecideSuspensionAppealForm form)
    {
        if (await Look() is not { AppealedAt: not null } found) return NotFound();
        var state = found.DecidedAt is null ? found.EndedAt is null ? "Open" : "Closed" : found.EndedBy == SuspensionEnd.Appeal ? "Suspension lifted" : "Suspension kept";
        var head = new CaseHead(found, Path, new("{0}", found.UserName), state, found.IsQueued ? "stage stage-new" : "stage", Me, Now);
        return View("DecideSuspensionAppeal", new DecideSuspensionAppealPage(found, head, form));
    }
}
