using System.Globalization;
using Marketplace.Accounts.Domain;
using Marketplace.Accounts.Identity;
using Marketplace.Accounts.Persistence;
using Marketplace.Accounts.SignIn;
using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Texts;
using Marketplace.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.RegisterAccount;

[AllowAnonymous]
internal sealed class RegisterAccountController(AccountsDbContext db, IPasswordHasher<Account> passwords, IdGenerator ids, TimeProvider clock)
    : FormController<RegisterAccountForm>
{
    [HttpGet("/account/register")]
    public Task<IActionResult> Get(string? returnUrl) => User.IsSignedIn
        ? Task.FromResult<IActionResult>(Redirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/"))
        : Show(new RegisterAccountForm { ReturnUrl = returnUrl ?? "" });

    [HttpPost("/account/register")]
    public async Task<IActionResult> Post(RegisterAccountForm form)
    {
        // Always hashed, so that a known address takes as long as a new one.
        var hash = passwords.HashPassword(null!, form.Password);
        try
        {
            await Register(form, hash);
        }
        catch (Exception failure) when (Database.IsLostRace(failure))
        {
            // Another request has just taken the address or the name: the second attempt finds it.
            db.ChangeTracker.Clear();
            await Register(form, hash);
        }
        return Redirect("/account/registered" + SignInPath.Back(form.ReturnUrl));
    }

    [HttpGet("/account/registered")]
    public IActionResult Registered(string? returnUrl) => View("Registered", "/account/sign-in" + SignInPath.Back(returnUrl));

    protected override Task<IActionResult> Show(RegisterAccountForm form) =>
        Task.FromResult<IActionResult>(View("RegisterAccount", new RegisterAccountPage(form)));

    // A known address costs the same reads and the same write as a new one. The email, which differs, is made after the response.
    private async Task Register(RegisterAccountForm form, string hash)
    {
        var (email, userName, now) = (form.Email, form.UserName, clock.GetUtcNow().UtcDateTime);
        var (emailKey, nameKey) = (EmailAddress.KeyOf(email), LookAlikes.KeyOf(userName));
        if (await db.Accounts.AnyAsync(a => a.NormalizedUserName == nameKey) || await db.ReservedNames.AnyAsync(r => r.Name == nameKey) || await db.IsClosed(now, nameKey))
        {
            throw new RuleBroken("This username is taken, or looks like one that is. Choose another username.", nameof(form.UserName));
        }
        if (await db.Accounts.AnyAsync(a => a.NormalizedEmail == emailKey)) db.ReservedNames.Add(new ReservedName(nameKey, now));
        else
        {
            var account = new Account(ids.Next(), userName, email, PhoneNumber.Read(form.Phone).E164!, hash, now);
            account.ChooseLanguage(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, now);
            account.SeeTimeZone(Request.Cookies[CurrentUser.TimeZoneCookie], now);
            db.Accounts.Add(account);
        }
        db.Raise(new RegistrationSubmitted(email));
        // Not awaited: the response time must not reveal whether the address is known.
        Delivery.Watch();
        await db.SaveChangesAsync();
    }
}
