using Marketplace.Accounts.CheckPassword;
using Marketplace.Accounts.Identity;
using Marketplace.Accounts.LogSecurity;
using Marketplace.Accounts.Persistence;
using Marketplace.Accounts.SecondFactor;
using Marketplace.Accounts.SignInSteps;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.TurnOffAuthenticator;

internal sealed class TurnOffAuthenticatorController(
    AccountsDbContext db, SecondFactors factors, OwnPassword own, SignInBrowser browser, SecurityLog log, IOptions<AccountsOptions> options)
    : FormController<TurnOffAuthenticatorForm>
{
    [HttpGet("/account/security/authenticator/removal")]
    public Task<IActionResult> Get() => Show(new TurnOffAuthenticatorForm());

    [HttpPost("/account/security/authenticator/removal")]
    public async Task<IActionResult> Post(TurnOffAuthenticatorForm form)
    {
        var id = User.Id;
        var account = await db.Accounts.SingleAsync(a => a.Id == id);
        if (!account.TwoFactorEnabled) return NotFound();
        await own.Require(account, form, HttpContext);
        await factors.Require(account, form.Code, nameof(form.Code));
        factors.TurnOff(account);
        await browser.BeginAnew(HttpContext, account);
        log.SignInChanged(id, SignInChange.AuthenticatorRemoved);
        this.Tell("Your authenticator app is off. You've been signed out everywhere else.");
        return Redirect("/account/security");
    }

    protected override async Task<IActionResult> Show(TurnOffAuthenticatorForm form)
    {
        var id = User.Id;
        var account = await db.Accounts.AsNoTracking().Where(a => a.Id == id).Select(a => new { a.TwoFactorEnabled, a.Role }).SingleAsync();
        if (!account.TwoFactorEnabled) return NotFound();
        return View("TurnOffAuthenticator", new TurnOffAuthenticatorPage(account.Role != StaffRole.None && options.Value.StaffSecondFactor, form));
    }
}
