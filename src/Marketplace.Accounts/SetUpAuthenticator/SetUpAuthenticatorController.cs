using Marketplace.Accounts.CheckPassword;
using Marketplace.Accounts.KeepSessions;
using Marketplace.Accounts.LogSecurity;
using Marketplace.Accounts.MakeRecoveryCodes;
using Marketplace.Accounts.Persistence;
using Marketplace.Accounts.SecondFactor;
using Marketplace.Accounts.SignInSteps;
using Marketplace.Accounts.UsePasskeys;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using QRCoder;

namespace Marketplace.Accounts.SetUpAuthenticator;

internal sealed class SetUpAuthenticatorController(AccountsDbContext db, SecondFactors factors, Passkeys passkeys, OwnPassword own, SignInBrowser browser, SecurityLog log)
    : FormController<SetUpAuthenticatorForm>
{
    private const string Issuer = "Marketplace";
    private const int PixelsPerModule = 5;

    [HttpGet("/account/security/authenticator")]
    public Task<IActionResult> Get() => Show(new SetUpAuthenticatorForm());

    [HttpPost("/account/security/authenticator")]
    public async Task<IActionResult> Post(SetUpAuthenticatorForm form)
    {
        var id = User.Id;
        var account = await db.Accounts.SingleAsync(a => a.Id == id);
        await own.Require(account, form.Password, nameof(form.Password), HttpContext);
        var codes = factors.TurnOn(account, form.Key, form.Code);
        await browser.BeginAnew(HttpContext, account);
        log.SignInChanged(id, SignInChange.AuthenticatorAdded);
        // Not a redirect: the codes are shown now and never again.
        return View("/MakeRecoveryCodes/RecoveryCodes.cshtml", new RecoveryCodesPage(codes, account.UserName!, IsFirst: true));
    }

    protected override async Task<IActionResult> Show(SetUpAuthenticatorForm form)
    {
        var id = User.Id;
        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == id);
        if (account.TwoFactorEnabled && Request.Method != "POST") return Redirect("/account/security");
        var key = factors.Open(id, form.Key);
        if (key is null)
        {
            form.Key = factors.NewKey(id);
            ModelState.Remove("Form.Key");
            key = factors.Open(id, form.Key)!;
        }
        var text = Base32.Of(key);
        var address = $"otpauth://totp/{Issuer}:{Uri.EscapeDataString(account.UserName!)}?secret={text}&issuer={Issuer}";
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(code);
        var grouped = string.Join(' ', text.Chunk(4).Select(part => new string(part)));
        var isRequired = User.HasClaim(claim => claim.Type == Sessions.FactorMissingClaim);
        return View("SetUpAuthenticator", new SetUpAuthenticatorPage(
            grouped, address, $"data:image/png;base64,{Convert.ToBase64String(picture.GetGraphic(PixelsPerModule))}",
            isRequired, isRequired && await passkeys.Of(id).AnyAsync(), form));
    }
}
