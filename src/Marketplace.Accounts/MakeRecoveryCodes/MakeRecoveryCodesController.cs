using Marketplace.Accounts.CheckPassword;
using Marketplace.Accounts.LogSecurity;
using Marketplace.Accounts.MakeLinks;
using Marketplace.Accounts.Persistence;
using Marketplace.Accounts.SecondFactor;
using Marketplace.Accounts.SignInSteps;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.MakeRecoveryCodes;

internal sealed class MakeRecoveryCodesController(
    AccountsDbContext db, RecoveryCodes codes, OwnPassword own, SignInBrowser browser, AccountLinks links, SecurityLog log, TimeProvider clock)
    : FormController<MakeRecoveryCodesForm>
{
    [HttpGet("/account/security/recovery-codes")]
    public Task<IActionResult> Get() => Show(new MakeRecoveryCodesForm());

    [HttpPost("/account/security/recovery-codes")]
    public async Task<IActionResult> Post(MakeRecoveryCodesForm form)
    {
        var id = User.Id;
        var account = await db.Accounts.SingleAsync(a => a.Id == id);
        if (!account.TwoFactorEnabled) return NotFound();
        await own.Require(account, form, HttpContext);
        var made = codes.MakeNew(id);
        account.ChangeSignIn(SignInChange.RecoveryCodesMade, links.Security, clock.GetUtcNow().UtcDateTime);
        await browser.BeginAnew(HttpContext, account);
        log.SignInChanged(id, SignInChange.RecoveryCodesMade);
        // Not a redirect: the codes are shown now and never again.
        return View("/MakeRecoveryCodes/RecoveryCodes.cshtml", new RecoveryCodesPage(made, account.UserName!, IsFirst: false));
    }

    protected override async Task<IActionResult> Show(MakeRecoveryCodesForm form)
    {
        var id = User.Id;
        if (!await db.Accounts.AnyAsync(a => a.Id == id && a.TwoFactorEnabled)) return NotFound();
        return View("MakeRecoveryCodes", new MakeRecoveryCodesPage(await codes.Left(id), form));
    }
}
