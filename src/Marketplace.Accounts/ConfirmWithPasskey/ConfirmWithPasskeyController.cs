using Marketplace.Accounts.Persistence;
using Marketplace.Accounts.UsePasskeys;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.ConfirmWithPasskey;

/// <summary>Where a password is asked for again, a passkey confirms it too (rule ACC-2). The answer goes with that page's own form.</summary>
internal sealed class ConfirmWithPasskeyController(AccountsDbContext db, Passkeys passkeys) : Controller
{
    [HttpPost("/account/passkey-confirmation/options")]
    public async Task<IActionResult> Options()
    {
        var id = User.Id;
        return Content(await passkeys.AskToConfirm(await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == id), HttpContext), "application/json");
    }
}
