using Marketplace.Accounts.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Accounts.SignOut;

[AllowAnonymous]
internal sealed class SignOutController(SignInManager<Account> cookies) : Controller
{
    [HttpPost("/account/sign-out")]
    public async Task<IActionResult> Post()
    {
        await cookies.SignOutAsync();
        return Redirect("/");
    }
}
