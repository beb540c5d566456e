using Marketplace.Accounts.ChoosePassword;
using Marketplace.Accounts.Identity;
using Marketplace.Accounts.LogSecurity;
using Marketplace.Accounts.Persistence;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.SetPassword;

[AllowAnonymous]
internal sealed class SetPasswordController(
    AccountsDbContext db, UserManager<Account> accounts, NewPassword passwords, SecurityLog log, TimeProvider clock)
    : FormController<SetPasswordForm>
{
    [HttpGet("/account/password")]
    public Task<IActionResult> Get(long? id, string? token) => Show(new SetPasswordForm { Id = id, Token = token ?? "" });

    [HttpPost("/account/password")]
    public async Task<IActionResult> Post(SetPasswordForm form)
    {
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == form.Id);
        const string Purpose = UserManager<Account>.ResetPasswordTokenPurpose;
        if (account is null || !await accounts.VerifyUserTokenAsync(account, TokenOptions.DefaultProvider, Purpose, form.Token))
        {
            throw new RuleBroken("This link no longer works. Ask for a new one.");
        }
        passwords.Set(account, form.Password);
        // Opening the link proves access to the mailbox.
        account.Confirm(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
        log.PasswordChanged(account.Id);
        this.Tell("You've set a new password. You can now sign in.");
        return Redirect("/account/sign-in");
    }

    protected override Task<IActionResult> Show(SetPasswordForm form) =>
        Task.FromResult<IActionResult>(View("SetPassword", new SetPasswordPage(form)));
}
