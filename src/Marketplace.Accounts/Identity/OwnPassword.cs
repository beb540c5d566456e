using Marketplace.Kernel.Domain;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.Identity;

/// <summary>Checks the password of a signed-in person; wrong ones count like failed sign-ins.</summary>
internal sealed class OwnPassword(SignInTries tries, IOptions<AccountsOptions> options)
{
    /// <exception cref="RuleBroken">It is wrong, or there were too many attempts.</exception>
    public async Task Require(Account account, string password, string field)
    {
        switch (await tries.Check(account.NormalizedEmail!, account, password))
        {
            case SignInOutcome.Right: return;
            case SignInOutcome.Wrong: throw new RuleBroken("This isn't your current password. Try again.", field);
            default: throw new RuleBroken("Too many wrong passwords. Try again in {0} minutes.", field, false, Math.Ceiling(options.Value.LockedFor.TotalMinutes));
        }
    }
}
