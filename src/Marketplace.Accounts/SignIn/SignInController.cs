using Marketplace.Accounts.Demo;
using Marketplace.Accounts.Identity;
using Marketplace.Accounts.Persistence;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Texts;
using Marketplace.Ui;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.SignIn;

[AllowAnonymous]
internal sealed class SignInController(
    AccountsDbContext db, Sessions sessions, SignInTries tries, Devices devices, AccountLinks links, SecurityLog log, TimeProvider clock,
    IOptions<AccountsOptions> options, IHostEnvironment environment) : FormController<SignInForm>
{
    // One message for every cause: it must not reveal which addresses have an account.
    private const string Refusal =
        "We couldn't sign you in. Check your email address and password. If you've just registered, open the link in our email first. After several wrong passwords, wait {0} minutes or reset your password.";

    [HttpGet("/account/sign-in")]
    public Task<IActionResult> Get(string? returnUrl) => User.IsSignedIn
        ? Task.FromResult<IActionResult>(Go(returnUrl, User.IsInRole(Staff.Support)))
        : Show(new SignInForm { ReturnUrl = returnUrl ?? "" });

    [HttpPost("/account/sign-in")]
    public async Task<IActionResult> Post(SignInForm form)
    {
        var key = EmailAddress.KeyOf(form.Email);
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.NormalizedEmail == key);
        var outcome = await tries.Check(key, account, form.Password);
        if (outcome == SignInOutcome.Right && !account!.EmailConfirmed) outcome = SignInOutcome.Unconfirmed;
        log.SignInTried(HttpContext, account?.Id ?? 0, outcome);
        if (outcome == SignInOutcome.Unconfirmed)
        {
            account!.AskToConfirm(await links.Confirmation(account), clock.GetUtcNow().UtcDateTime, options.Value.PauseBetweenMails);
            await db.SaveChangesAsync();
        }
        if (outcome != SignInOutcome.Right) throw Refused();
        // Ends this browser's earlier session, if any: somebody else may know its key.
        if (User.IsSignedIn) await sessions.End(User.Id, User.SessionId);
        account!.SeeTimeZone(Request.Cookies[CurrentUser.TimeZoneCookie], clock.GetUtcNow().UtcDateTime);
        var cookie = sessions.Begin(account, Request.Headers.UserAgent);
        await db.SaveChangesAsync();
        await devices.Note(HttpContext, account.Id);
        await HttpContext.SignInAsync(cookie, new AuthenticationProperties { IsPersistent = form.Remember });
        return Go(form.ReturnUrl, account.Role != StaffRole.None);
    }

    protected override Task<IActionResult> Show(SignInForm form) => Task.FromResult<IActionResult>(View("SignIn", new SignInPage(
        environment.IsDevelopment() ? AccountsDemo.SignIns : [], AccountsDemo.Password, form)));

    private RuleBroken Refused() => new(Refusal, null, false, Math.Ceiling(options.Value.LockedFor.TotalMinutes));

    private RedirectResult Go(string? returnUrl, bool isStaff) => Redirect(Url.IsLocalUrl(returnUrl) ? returnUrl : isStaff ? "/admin" : "/");
}
