using Marketplace.Accounts.CheckPassword;
using Marketplace.Accounts.Domain;
using Marketplace.Accounts.LogSecurity;
using Marketplace.Accounts.Persistence;
using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Texts;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.ChangeEmail;

internal sealed class ChangeEmailController(AccountsDbContext db, OwnPassword own, SecurityLog log)
    : FormController<ChangeEmailForm>
{
    [HttpGet("/account/email")]
    public Task<IActionResult> Get() => Show(new ChangeEmailForm());

    [HttpPost("/account/email")]
    public async Task<IActionResult> Post(ChangeEmailForm form)
    {
        var (id, email) = (User.Id, form.Email);
        var account = await db.Accounts.SingleAsync(a => a.Id == id);
        await own.Require(account, form, HttpContext);
        if (EmailAddress.KeyOf(email) == account.NormalizedEmail) throw new RuleBroken("Enter an address that is different from your current one.", nameof(form.Email));
        account.AskForNewEmail(email);
        db.Raise(new EmailChangeSubmitted(id));
        // Not awaited: the response time must not reveal whether the address has an account.
        Delivery.Watch();
        await db.SaveChangesAsync();
        log.EmailChangeRequested(id);
        this.Tell("We've sent a link to {0}. Open it to change your email address.", email);
        return Redirect("/account/email");
    }

    protected override async Task<IActionResult> Show(ChangeEmailForm form)
    {
        var id = User.Id;
        var (email, asked) = await db.Accounts.Where(a => a.Id == id).Select(a => new ValueTuple<string, string?>(a.Email!, a.NewEmail)).SingleAsync();
        return View("ChangeEmail", new ChangeEmailPage(email, asked, form));
    }
}
