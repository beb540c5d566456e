using Marketplace.Accounts.Identity;
using Marketplace.Accounts.KeepSessions;
using Marketplace.Accounts.UsePasskeys;
using Marketplace.Kernel.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.CheckPassword;

/// <summary>Checks the password of a signed-in person, or a passkey of theirs; wrong passwords count like failed sign-ins.</summary>
internal sealed class OwnPassword(SignInTries tries, Passkeys passkeys, IOptions<AccountsOptions> options)
{
    /// <exception cref="RuleBroken">It is wrong, or there were too many attempts.</exception>
    public Task Require(Account account, ConfirmedForm form, HttpContext http) =>
        form.Answer.Length > 0 ? passkeys.Confirm(account, form.Answer, http) : Require(account, form.Password, nameof(form.Password), http);

    /// <exception cref="RuleBroken">It is wrong, there were too many attempts, or a password alone isn't enough.</exception>
    public async Task Require(Account account, string password, string field, HttpContext http)
    {
        // With a password alone, somebody else could add a factor of their own, or remove the owner's, and then be staff.
        if (http.User.HasClaim(claim => claim.Type == Sessions.FactorMissingClaim) && await passkeys.Of(account.Id).AnyAsync()) throw new RuleBroken("Sign in with your passkey first.");
        switch (await tries.Check(account.NormalizedEmail!, account, password))
        {
            case SignInOutcome.Right: return;
            case SignInOutcome.Wrong: throw new RuleBroken("This isn't your current password. Try again.", field);
            default: throw new RuleBroken("Too many wrong passwords. Try again in {0} minutes.", field, false, Math.Ceiling(options.Value.LockedFor.TotalMinutes));
        }
    }
}
