using Marketplace.Accounts.LogSecurity;
using Marketplace.Accounts.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.KeepAccount;

/// <summary>A person keeps the account that they wanted to close.</summary>
internal sealed class KeepAccountController(AccountsDbContext db, SecurityLog log, TimeProvider clock) : Controller
{
    [HttpPost("/account/closing/removal")]
    public async Task<IActionResult> Post()
    {
        var id = User.Id;
        var account = await db.Accounts.SingleAsync(a => a.Id == id);
        account.Keep(await db.Shops.AnyAsync(s => s.Id == id), clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
        log.ClosingEnded(id);
        this.Tell("You've kept your account. Everything is as it was.");
        return Redirect("/account");
    }
}
