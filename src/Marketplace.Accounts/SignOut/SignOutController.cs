using Marketplace.Accounts.KeepSessions;
using Marketplace.Accounts.LogSecurity;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Accounts.SignOut;

[AllowAnonymous]
internal sealed class SignOutController(Sessions sessions, SecurityLog log) : Controller
{
    [HttpPost("/account/sign-out")]
    public async Task<IActionResult> Post()
    {
        if (User.IsSignedIn) log.SignedOut(User.Id, await sessions.End(User.Id, User.SessionId));
        await HttpContext.SignOutAsync();
        return Redirect("/");
    }
}
