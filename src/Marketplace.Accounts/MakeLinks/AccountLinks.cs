using System.Globalization;
using Marketplace.Accounts.ChoosePassword;
using Marketplace.Accounts.Identity;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.MakeLinks;

/// <summary>The absolute links in emails.</summary>
internal sealed class AccountLinks(UserManager<Account> accounts, IOptions<SiteOptions> site)
{
    public string AskForReset => Absolute("/account/password-reset");

    public string Security => Absolute("/account/security");

    public string Account => Absolute("/account");

    public async Task<string> Confirmation(Account account) =>
        WithToken("/account/confirmation", account, await accounts.GenerateEmailConfirmationTokenAsync(account));

    public async Task<string> NewPassword(Account account) =>
        WithToken("/account/password", account, await accounts.GeneratePasswordResetTokenAsync(account));

    public async Task<string> NewEmail(Account account) =>
        WithToken("/account/email/confirmation", account, await accounts.GenerateChangeEmailTokenAsync(account, account.NewEmail!));

    private string WithToken(string path, Account account, string token) =>
        Absolute(string.Create(CultureInfo.InvariantCulture, $"{path}?id={account.Id}&token={token}"));

    private string Absolute(string path) => site.Value.Absolute(path);
}
