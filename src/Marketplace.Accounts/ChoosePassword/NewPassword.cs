using Marketplace.Accounts.CheckPassword;
using Marketplace.Accounts.Identity;
using Marketplace.Accounts.KeepSessions;
using Marketplace.Accounts.MakeLinks;
using Marketplace.Kernel.Domain;
using Microsoft.AspNetCore.Identity;

namespace Marketplace.Accounts.ChoosePassword;

/// <summary>Sets a new password and ends every earlier session, link and lock. The caller saves.</summary>
internal sealed class NewPassword(
    IPasswordHasher<Account> passwords, Sessions sessions, SignInTries tries, AccountLinks links, TimeProvider clock)
{
    /// <exception cref="RuleBroken">The password contains the username, email address or product name.</exception>
    public void Set(Account account, string password)
    {
        if (AccountRules.IsKnown(password, account.UserName!, account.Email!)) throw new RuleBroken(AccountRules.Known, "Password");
        account.SetPassword(passwords.HashPassword(account, password), links.AskForReset, clock.GetUtcNow().UtcDateTime);
        sessions.EndAll(account);
        tries.Forgive(account);
    }
}
