using Marketplace.Accounts.CheckPassword;
using Marketplace.Accounts.ChoosePassword;
using Marketplace.Accounts.KeepSessions;
using Marketplace.Accounts.LogSecurity;
using Marketplace.Accounts.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.ChangePassword;

internal sealed class ChangePasswordController(
    AccountsDbContext db, Sessions sessions, OwnPassword own, NewPassword passwords, SecurityLog log)
    : FormController<ChangePasswordForm>
{
    [HttpGet("/account/password/change")]
    public Task<IActionResult> Get() => Show(new ChangePasswordForm());

    [HttpPost("/account/password/change")]
    public async Task<IActionResult> Post(ChangePasswordForm form)
    {
        var id = User.Id;
        var account = await db.Accounts.SingleAsync(a => a.Id == id);
        await own.Require(account, form.Current, nameof(form.Current), HttpContext);
        passwords.Set(account, form.Password);
        // This browser gets a new session too: somebody else may know the key of the old one.
        var cookie = sessions.Begin(account, Request.Headers.UserAgent, await sessions.IsWithPasskey(User.SessionId));
        await db.SaveChangesAsync();
        log.PasswordChanged(id);
        var kept = (await HttpContext.AuthenticateAsync()).Properties?.IsPersistent == true;
        await HttpContext.SignInAsync(cookie, new AuthenticationProperties { IsPersistent = kept });
        this.Tell("You've changed your password. You've been signed out everywhere else.");
        return Redirect("/account");
    }

    protected override Task<IActionResult> Show(ChangePasswordForm form) =>
        Task.FromResult<IActionResult>(View("ChangePassword", new ChangePasswordPage(form)));
}
