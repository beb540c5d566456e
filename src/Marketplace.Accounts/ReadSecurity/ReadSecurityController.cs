using Marketplace.Accounts.Identity;
using Marketplace.Accounts.KeepSessions;
using Marketplace.Accounts.Persistence;
using Marketplace.Accounts.SecondFactor;
using Marketplace.Accounts.UsePasskeys;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.ReadSecurity;

/// <summary>Everything that signs in to an account.</summary>
internal sealed class ReadSecurityController(AccountsDbContext db, Passkeys passkeys, RecoveryCodes codes, Sessions sessions, IOptions<AccountsOptions> options) : Controller
{
    [HttpGet("/account/security")]
    public async Task<IActionResult> Get()
    {
        var id = User.Id;
        var account = await db.Accounts.AsNoTracking().Where(a => a.Id == id)
            .Select(a => new { a.Role, App = db.Authenticators.Where(f => f.Id == id).Select(f => (DateTime?)f.ConfirmedAt).FirstOrDefault() }).SingleAsync();
        var rows = await passkeys.Of(id).AsNoTracking().Take(Passkeys.Most).ToListAsync();
        return View("ReadSecurity", new ReadSecurityPage(
            account.App, await codes.Left(id), account.Role != StaffRole.None && options.Value.StaffSecondFactor,
            [.. rows.OrderBy(p => p.Data.CreatedAt).Select(p => new PasskeyRow(p.CredentialId, p.Data.Name ?? "", p.Data.CreatedAt.UtcDateTime))],
            await sessions.Of(id).CountAsync()));
    }
}
