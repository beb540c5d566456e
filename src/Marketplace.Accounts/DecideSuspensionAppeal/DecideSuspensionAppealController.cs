using Marketplace.Accounts.Domain;
using Marketplace.Accounts.Persistence;
using Marketplace.Accounts.Suspending;
using Marketplace.Casework;
using Marketplace.Casework.Letters;
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

    [HttpGet(""), HttpGet("decision"), HttpGet("decision/preview")]
    public Task<IActionResult> Get() => Show(new DecideSuspensionAppealForm());

    [HttpPost("decision")]
    public Task<IActionResult> Post(DecideSuspensionAppealForm form) => Decide(form, _ => Saved("Decision sent. We've told the person."));

    [HttpPost("decision/preview")]
    public Task<IActionResult> PreviewLetters(DecideSuspensionAppealForm form) =>
        Decide(form, found => ShowPreview(form, new PreviewLetter("To the account's owner", SuspensionLetter.OfAppeal(found), found.Reasons)));

    private async Task<IActionResult> Decide(DecideSuspensionAppealForm form, Func<Suspension, Task<IActionResult>> then)
    {
        if (await ToDecide(form.Version) is not { } found) return NotFound();
        var account = await db.Accounts.SingleAsync(a => a.Id == found.AccountId);
        found.Decide(Me, account, form.Lift!.Value, form.Reasons, Now);
        return await then(found);
    }

    protected override async Task<IActionResult> Show(DecideSuspensionAppealForm form)
    {
        if (await Look() is not { AppealedAt: not null } found) return NotFound();
        var state = found.DecidedAt is null ? found.EndedAt is null ? "Open" : "Closed" : found.EndedBy == SuspensionEnd.Appeal ? "Suspension lifted" : "Suspension kept";
        var head = new CaseHead(found, Path, new("{0}", found.UserName), state, found.IsQueued ? "stage stage-new" : "stage", Me, Now);
        return View("DecideSuspensionAppeal", new DecideSuspensionAppealPage(found, head, form) { Preview = Preview });
    }
}
