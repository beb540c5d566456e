using Marketplace.Accounts.Identity;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Marketplace.Accounts.EndSession;

internal sealed class EndSessionController(Sessions sessions, SecurityLog log, IStringLocalizer<SharedResource> texts) : Controller
{
    [HttpPost("/account/sessions/{number:number}/end")]
    public async Task<IActionResult> One(Number number)
    {
        var ended = await sessions.End(User.Id, number.Id);
        return ended == 0 ? NotFound() : Done(ended, texts["The session has ended."]);
    }

    [HttpPost("/account/sessions/others/end")]
    public async Task<IActionResult> Others() => Done(await sessions.EndOthers(User.Id, User.SessionId), texts["You're signed out everywhere else."]);

    private RedirectResult Done(int ended, LocalizedString told)
    {
        log.SignedOut(User.Id, ended);
        TempData[FlashMessage.Key] = told.Value;
        return Redirect("/account/sessions");
    }
}
