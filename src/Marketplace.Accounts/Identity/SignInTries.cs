using Marketplace.Accounts.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.Identity;

/// <summary>Checks passwords, a few times only. It takes as long for an unknown or a locked account as for any other.</summary>
internal sealed class SignInTries(
    AccountsDbContext db, IPasswordHasher<Account> passwords, TimeProvider clock, IOptions<AccountsOptions> options)
{
    private static string? nobodysHash;

    public async Task<bool> IsRight(Account? account, string password)
    {
        if (account is null || !await Take(account.Id))
        {
            nobodysHash ??= passwords.HashPassword(null!, Guid.NewGuid().ToString());
            passwords.VerifyHashedPassword(null!, nobodysHash, password);
            return false;
        }
        if (passwords.VerifyHashedPassword(account, account.PasswordHash!, password) == PasswordVerificationResult.Failed) return false;
        await db.Write(c => db.Accounts.Where(a => a.Id == account.Id).ExecuteUpdateAsync(set => set
            .SetProperty(a => a.LockoutEnd, (DateTimeOffset?)null)
            .SetProperty(a => a.AccessFailedCount, 0), c));
        return true;
    }

    // The try is counted before the password is looked at: many guesses sent at once find the account locked as well.
    private async Task<bool> Take(long account)
    {
        var now = clock.GetUtcNow();
        DateTimeOffset? until = now + options.Value.LockedFor;
        var last = options.Value.FailedTries - 1;
        var taken = await db.Write(c => db.Accounts
            .Where(a => a.Id == account && (a.LockoutEnd == null || a.LockoutEnd <= now))
            .ExecuteUpdateAsync(set => set
                .SetProperty(a => a.LockoutEnd, a => a.AccessFailedCount >= last ? until : null)
                .SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount >= last ? 0 : a.AccessFailedCount + 1), c));
        return taken == 1;
    }
}
