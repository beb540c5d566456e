using Marketplace.Accounts.CheckPassword;
using Marketplace.Accounts.Demo;
using Marketplace.Accounts.Domain;
using Marketplace.Accounts.LogSecurity;
using Marketplace.Accounts.Persistence;
using Marketplace.Accounts.SignInSteps;
using Marketplace.Contracts.Accounts;
using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Texts;
using Marketplace.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.SignIn;

[AllowAnonymous]
internal sealed class SignInController(
    AccountsDbContext db, SignInTries tries, SignInBrowser browser, SealedCookie cookie, SecurityLog log,
    IOptions<AccountsOptions> options, IHostEnvironment environment) : FormController<SignInForm>
{
    // One message for every cause: it must not reveal which addresses have an account.
    private const string Refusal =
        "We couldn't sign you in. Check your email address and password. If you've just registered, open the link in our email first. After several wrong passwords, wait {0} minutes or reset your password.";

    [HttpGet("/account/sign-in")]
    public Task<IActionResult> Get(string? returnUrl) => User.IsSignedIn
        ? Task.FromResult<IActionResult>(Redirect(Url.IsLocalUrl(returnUrl) ? returnUrl : User.IsInRole(Staff.Support) ? "/admin" : "/"))
        : Show(new SignInForm { ReturnUrl = returnUrl ?? "" });

    [HttpPost("/account/sign-in")]
    public async Task<IActionResult> Post(SignInForm form)
    {
        var key = EmailAddress.KeyOf(form.Email);
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.NormalizedEmail == key);
        var outcome = await tries.Check(key, account, form.Password);
        if (outcome != SignInOutcome.Right || !account!.TwoFactorEnabled) log.SignInTried(HttpContext, account?.Id ?? 0, outcome);
        if (outcome != SignInOutcome.Right)
        {
            // Every refusal does the same work, and none waits for the email that one of them causes.
            db.Raise(new SignInRefused(outcome == SignInOutcome.Unconfirmed ? account!.Id : 0));
            Delivery.Watch();
            await db.SaveChangesAsync();
            throw Refused();
        }
        if (account!.TwoFactorEnabled)
        {
            new SignInStep(account.Id, account.SecurityStamp!, form.Remember, form.ReturnUrl).Write(cookie, HttpContext);
            return Redirect("/account/sign-in/code");
        }
        var home = await browser.Begin(HttpContext, account, form.Remember);
        return Redirect(Url.IsLocalUrl(form.ReturnUrl) ? form.ReturnUrl : home);
    }

    protected override async Task<IActionResult> Show(SignInForm form) => View("SignIn", new SignInPage(environment.IsDevelopment() ? AccountsDemo.SignIns : [], AccountsDemo.Password, form)
    {
        Reason = Url.IsLocalUrl(form.ReturnUrl) ? await SignInReason.Of(db, form.ReturnUrl, HttpContext.RequestAborted) : null,
    });

    private RuleBroken Refused() => new(Refusal, null, false, Math.Ceiling(options.Value.LockedFor.TotalMinutes));
}
