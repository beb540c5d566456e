using Marketplace.Accounts.KeepSessions;
using Marketplace.Accounts.LogSecurity;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Accounts.EndSession;

internal sealed class EndSessionController(Sessions sessions, SecurityLog log) : Controller
{
    [HttpPost("/account/sessions/{number:number}/end")]
    public async Task<IActionResult> One(Number number)
    {
        var ended = await sessions.End(User.Id, number.Id);
        return ended == 0 ? NotFound() : Done(ended, "The session has ended.");
    }

    [HttpPost("/account/sessions/others/end")]
    public async Task<IActionResult> Others() => Done(await sessions.EndOthers(User.Id, User.SessionId), "You're signed out everywhere else.");

    private RedirectResult Done(int ended, string told)
    {
        log.SignedOut(User.Id, ended);
        this.Tell(told);
        return Redirect("/account/sessions");
    }
}
