using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;

namespace Marketplace.Accounts.Identity;

/// <summary>The absolute links that are mailed. They begin with <c>Site:PublicAddress</c>, or with the address that the request came to.</summary>
internal sealed class AccountLinks(UserManager<Account> accounts, IConfiguration configuration, IHttpContextAccessor http)
{
    public string AskForReset => Absolute("/account/password-reset");

    public async Task<string> Confirmation(Account account) =>
        WithToken("/account/confirmation", account, await accounts.GenerateEmailConfirmationTokenAsync(account));

    public async Task<string> NewPassword(Account account) =>
        WithToken("/account/password", account, await accounts.GeneratePasswordResetTokenAsync(account));

    private string WithToken(string path, Account account, string token) =>
        Absolute(string.Create(CultureInfo.InvariantCulture, $"{path}?id={account.Id}&token={token}"));

    private string Absolute(string path)
    {
        if (configuration["Site:PublicAddress"] is { Length: > 0 } address) return address.TrimEnd('/') + path;
        var request = http.HttpContext!.Request;
        return $"{request.Scheme}://{request.Host}{request.PathBase}{path}";
    }
}
