using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Marketplace.Accounts.Identity;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.MakeLinks;

/// <summary>
/// The tokens in emailed links: encrypted, for one account and purpose, valid until the security stamp or the
/// address changes, or they expire.
/// Identity's own provider reads the system clock, so its expiry cannot be tested.
/// </summary>
internal sealed class LinkTokens(IDataProtectionProvider protection, TimeProvider clock, IOptions<AccountsOptions> options)
    : IUserTwoFactorTokenProvider<Account>
{
    private readonly IDataProtector protector = protection.CreateProtector("Marketplace.Accounts.Links");

    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user)
    {
        var content = string.Join('|', clock.GetUtcNow().UtcTicks, Sealed(purpose, user));
        return Task.FromResult(WebEncoders.Base64UrlEncode(protector.Protect(Encoding.UTF8.GetBytes(content))));
    }

    public Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user) =>
        Task.FromResult(IsValid(purpose, token, user));

    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) => Task.FromResult(false);

    private bool IsValid(string purpose, string token, Account user)
    {
        try
        {
            var content = Encoding.UTF8.GetString(protector.Unprotect(WebEncoders.Base64UrlDecode(token))).Split('|', 2);
            var age = clock.GetUtcNow().UtcTicks - long.Parse(content[0], CultureInfo.InvariantCulture);
            var lives = purpose == UserManager<Account>.ConfirmEmailTokenPurpose ? options.Value.ConfirmationLinkLives : options.Value.ResetLinkLives;
            return age < lives.Ticks && content[1] == Sealed(purpose, user);
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException)
        {
            return false;
        }
    }

    private static string Sealed(string purpose, Account user) =>
        string.Create(CultureInfo.InvariantCulture, $"{purpose}|{user.Id}|{user.SecurityStamp}|{user.NormalizedEmail}");
}
