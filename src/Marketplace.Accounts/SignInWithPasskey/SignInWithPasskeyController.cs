using Marketplace.Accounts.CheckPassword;
using Marketplace.Accounts.LogSecurity;
using Marketplace.Accounts.SignInSteps;
using Marketplace.Accounts.UsePasskeys;
using Marketplace.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Accounts.SignInWithPasskey;

/// <summary>A passkey is both factors, so no code is asked for.</summary>
[AllowAnonymous]
internal sealed class SignInWithPasskeyController(Passkeys passkeys, SignInBrowser browser, SecurityLog log) : Controller
{
    [HttpPost("/account/passkey-sign-in/options")]
    public async Task<IActionResult> Options() => Content(await passkeys.AskToSignIn(HttpContext), "application/json");

    [HttpPost("/account/passkey-sign-in")]
    public async Task<IActionResult> Post([Bind(Prefix = "Form")] SignInWithPasskeyForm form)
    {
        var account = await passkeys.Owner(form.Answer, HttpContext);
        log.SignInTried(HttpContext, account?.Id ?? 0, account is null ? SignInOutcome.Wrong : SignInOutcome.Right);
        if (account is null)
        {
            this.Tell("We couldn't sign you in with this passkey. Use your password, or try again.");
            return Redirect($"/account/sign-in{QueryString(form.ReturnUrl)}");
        }
        var home = await browser.Begin(HttpContext, account, remember: false, withPasskey: true);
        return Redirect(Url.IsLocalUrl(form.ReturnUrl) ? form.ReturnUrl : home);
    }

    private static string QueryString(string returnUrl) => returnUrl.Length == 0 ? "" : $"?returnUrl={Uri.EscapeDataString(returnUrl)}";
}
