using Marketplace.Accounts.CheckPassword;
using Marketplace.Accounts.KeepSessions;
using Marketplace.Accounts.LogSecurity;
using Marketplace.Accounts.Persistence;
using Marketplace.Accounts.SignInSteps;
using Marketplace.Accounts.UsePasskeys;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.AddPasskey;

internal sealed class AddPasskeyController(AccountsDbContext db, Passkeys passkeys, OwnPassword own, SignInBrowser browser, SecurityLog log)
    : FormController<AddPasskeyForm>
{
    [HttpGet("/account/security/passkeys")]
    public Task<IActionResult> Get() => Show(new AddPasskeyForm { Name = BrowserName.Of(Request.Headers.UserAgent).Platform });

    [HttpPost("/account/security/passkeys/options")]
    public async Task<IActionResult> Options()
    {
        var id = User.Id;
        return Content(await passkeys.AskToAdd(await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == id), HttpContext), "application/json");
    }

    [HttpPost("/account/security/passkeys")]
    public async Task<IActionResult> Post(AddPasskeyForm form)
    {
        var id = User.Id;
        var account = await db.Accounts.SingleAsync(a => a.Id == id);
        await own.Require(account, form.Password, nameof(form.Password), HttpContext);
        await passkeys.Add(account, form.Name, form.Answer, HttpContext);
        await browser.BeginAnew(HttpContext, account);
        log.SignInChanged(id, SignInChange.PasskeyAdded);
        this.Tell("You've added a passkey. You've been signed out everywhere else.");
        return Redirect("/account/security");
    }

    protected override Task<IActionResult> Show(AddPasskeyForm form)
    {
        ModelState.Remove("Form.Answer");
        return Task.FromResult<IActionResult>(View("AddPasskey", new AddPasskeyPage(form)));
    }
}
