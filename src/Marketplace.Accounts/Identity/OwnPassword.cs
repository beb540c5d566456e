using Marketplace.Kernel.Domain;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.Identity;

/// <summary>Asks a signed-in person for their password once more; wrong ones count like those at the sign-in.</summary>
internal sealed class OwnPassword(SignInTries tries, IOptions<AccountsOptions> options)
{
    /// <exception cref="RuleBroken">It is wrong, or there were too many tries.</exception>
    public async Task Require(Account account, string password, string field)
    {
        switch (await tries.Check(account.NormalizedEmail!, account, password))
        {
            case SignInOutcome.Right: return;
            case SignInOutcome.Wrong: throw new RuleBroken("This isn't your current password.", field);
            default: throw new RuleBroken("Too many wrong passwords. Wait {0} minutes, then try again.", field, false, Math.Ceiling(options.Value.LockedFor.TotalMinutes));
        }
    }
}
