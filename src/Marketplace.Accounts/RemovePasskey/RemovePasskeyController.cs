using System.Buffers.Text;
using Marketplace.Accounts.CheckPassword;
using Marketplace.Accounts.LogSecurity;
using Marketplace.Accounts.Persistence;
using Marketplace.Accounts.SignInSteps;
using Marketplace.Accounts.UsePasskeys;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.RemovePasskey;

internal sealed class RemovePasskeyController(AccountsDbContext db, Passkeys passkeys, OwnPassword own, SignInBrowser browser, SecurityLog log)
    : FormController<RemovePasskeyForm>
{
    [FromRoute]
    public string Passkey { get; set; } = "";

    [HttpGet("/account/security/passkeys/{passkey}/removal")]
    public Task<IActionResult> Get() => Show(new RemovePasskeyForm());

    [HttpPost("/account/security/passkeys/{passkey}/removal")]
    public async Task<IActionResult> Post(RemovePasskeyForm form)
    {
        if (await Find() is not { } found) return NotFound();
        var account = await db.Accounts.SingleAsync(a => a.Id == found.UserId);
        await own.Require(account, form, HttpContext);
        passkeys.Remove(account, found);
        await browser.BeginAnew(HttpContext, account, passkeysStay: false);
        log.SignInChanged(account.Id, SignInChange.PasskeyRemoved);
        this.Tell("You've removed the passkey. You've been signed out everywhere else.");
        return Redirect("/account/security");
    }

    protected override async Task<IActionResult> Show(RemovePasskeyForm form) =>
        await Find() is { } found ? View("RemovePasskey", new RemovePasskeyPage(found.Data.Name ?? "", form)) : NotFound();

    private async Task<IdentityUserPasskey<long>?> Find()
    {
        if (!Base64Url.IsValid(Passkey)) return null;
        var id = Base64Url.DecodeFromChars(Passkey);
        return await passkeys.Of(User.Id).SingleOrDefaultAsync(p => p.CredentialId == id);
    }
}
