using Marketplace.Accounts.CheckPassword;
using Marketplace.Accounts.Identity;
using Marketplace.Accounts.LogSecurity;
using Marketplace.Accounts.Persistence;
using Marketplace.Accounts.SecondFactor;
using Marketplace.Accounts.SignInSteps;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Accounts.ConfirmSignIn;

/// <summary>The second step of a sign-in. The page tells nothing of the account: the browser's sealed cookie does.</summary>
[AllowAnonymous]
internal sealed class ConfirmSignInController(AccountsDbContext db, SecondFactors factors, SignInBrowser browser, SealedCookie cookie, SecurityLog log)
    : FormController<ConfirmSignInForm>
{
    [HttpGet("/account/sign-in/code")]
    public Task<IActionResult> Get() => Show(new ConfirmSignInForm());

    [HttpPost("/account/sign-in/code")]
    public async Task<IActionResult> Post(ConfirmSignInForm form)
    {
        var step = SignInStep.Read(cookie, HttpContext);
        if (step is null || await step.Account(db) is not { TwoFactorEnabled: true } account) throw new RuleBroken("Your sign-in took too long. Enter your email address and password again.");
        try
        {
            await factors.Require(account, form.Code, nameof(form.Code));
        }
        catch (RuleBroken)
        {
            log.CodeRefused(HttpContext, account.Id);
            throw;
        }
        log.SignInTried(HttpContext, account.Id, SignInOutcome.Right);
        SignInStep.Delete(cookie, HttpContext);
        var home = await browser.Begin(HttpContext, account, step.Remember);
        return Redirect(Url.IsLocalUrl(step.ReturnUrl) ? step.ReturnUrl : home);
    }

    protected override Task<IActionResult> Show(ConfirmSignInForm form) => Task.FromResult<IActionResult>(View("ConfirmSignIn", new ConfirmSignInPage(form)));
}
