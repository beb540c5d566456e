using Marketplace.Accounts.FindRelations;
using Marketplace.Accounts.Identity;
using Marketplace.Accounts.LogSecurity;
using Marketplace.Accounts.MakeLinks;
using Marketplace.Accounts.Persistence;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.ConfirmNewEmail;

// Mail scanners open every link, so only the button confirms. The link may be opened in a browser where nobody is signed in.
[AllowAnonymous]
internal sealed class ConfirmNewEmailController(
    AccountsDbContext db, UserManager<Account> accounts, FormerContacts former, AccountLinks links, SecurityLog log, TimeProvider clock)
    : FormController<ConfirmNewEmailForm>
{
    [HttpGet("/account/email/confirmation")]
    public Task<IActionResult> Get(long? id, string? token) => Show(new ConfirmNewEmailForm { Id = id, Token = token ?? "" });

    [HttpPost("/account/email/confirmation")]
    public async Task<IActionResult> Post(ConfirmNewEmailForm form)
    {
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == form.Id);
        if (account?.NewEmail is not { } wanted) throw Dead();
        var purpose = UserManager<Account>.GetChangeEmailTokenPurpose(wanted);
        if (!await accounts.VerifyUserTokenAsync(account, TokenOptions.DefaultProvider, purpose, form.Token)) throw Dead();
        await former.LeaveEmail(account);
        account.ChangeEmail(links.Account, clock.GetUtcNow().UtcDateTime);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException failure) when (Database.IsLostRace(failure))
        {
            // Somebody has registered with the address since, or the link was used twice at once.
            throw Dead();
        }
        log.EmailChanged(account.Id);
        this.Tell("You've changed your email address. Use it to sign in from now on.");
        return Redirect(User.IsSignedIn ? "/account" : "/account/sign-in");
    }

    protected override Task<IActionResult> Show(ConfirmNewEmailForm form) =>
        Task.FromResult<IActionResult>(View("ConfirmNewEmail", new ConfirmNewEmailPage(form)));

    private static RuleBroken Dead() => new("This link no longer works. Sign in and ask for a new one on your account page.");
}
