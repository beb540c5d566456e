using Marketplace.Accounts.Domain;
using Marketplace.Accounts.Persistence;
using Marketplace.Events;
using Marketplace.Kernel.Web;
using Marketplace.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Accounts.AskForPasswordReset;

[AllowAnonymous]
internal sealed class AskForPasswordResetController(AccountsDbContext db) : FormController<AskForPasswordResetForm>
{
    [HttpGet("/account/password-reset")]
    public Task<IActionResult> Get() => Show(new AskForPasswordResetForm());

    [HttpPost("/account/password-reset")]
    public async Task<IActionResult> Post(AskForPasswordResetForm form)
    {
        db.Raise(new PasswordResetSubmitted(form.Email));
        // Not awaited: the response time must not reveal whether the address is known.
        Delivery.Watch();
        await db.SaveChangesAsync();
        return Redirect("/account/password-reset/asked");
    }

    [HttpGet("/account/password-reset/asked")]
    public IActionResult Asked() => View("Asked");

    protected override Task<IActionResult> Show(AskForPasswordResetForm form) =>
        Task.FromResult<IActionResult>(View("AskForPasswordReset", new AskForPasswordResetPage(form)));
}
