using Marketplace.Accounts.CheckPassword;
using Marketplace.Accounts.Identity;
using Marketplace.Accounts.Persistence;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.ConfirmEmail;

// Mail scanners open every link, so only the button confirms.
[AllowAnonymous]
internal sealed class ConfirmEmailController(AccountsDbContext db, UserManager<Account> accounts, SignInTries tries, TimeProvider clock)
    : FormController<ConfirmEmailForm>
{
    [HttpGet("/account/confirmation")]
    public Task<IActionResult> Get(long? id, string? token) => Show(new ConfirmEmailForm { Id = id, Token = token ?? "" });

    [HttpPost("/account/confirmation")]
    public async Task<IActionResult> Post(ConfirmEmailForm form)
    {
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == form.Id);
        const string Purpose = UserManager<Account>.ConfirmEmailTokenPurpose;
        if (account is null || !await accounts.VerifyUserTokenAsync(account, TokenOptions.DefaultProvider, Purpose, form.Token))
        {
            throw new RuleBroken("This link no longer works. Sign in and we'll send you a new one.");
        }
        if (!account.EmailConfirmed)
        {
            account.Confirm(clock.GetUtcNow().UtcDateTime);
            tries.Forgive(account);
            await db.SaveChangesAsync();
        }
        this.Tell("Your email address is confirmed. You can now sign in.");
        return Redirect("/account/sign-in");
    }

    protected override Task<IActionResult> Show(ConfirmEmailForm form) =>
        Task.FromResult<IActionResult>(View("ConfirmEmail", new ConfirmEmailPage(form)));
}
