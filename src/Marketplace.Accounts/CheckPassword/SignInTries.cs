using System.Security.Cryptography;
using System.Text;
using Marketplace.Accounts.Identity;
using Marketplace.Accounts.Persistence;
using Marketplace.Kernel.Persistence;
using Marketplace.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.CheckPassword;

/// <summary>Checks passwords and limits attempts. It does the same work, and takes as long, for unknown and locked addresses as for any other.</summary>
internal sealed class SignInTries(
    AccountsDbContext db, IPasswordHasher<Account> passwords, TimeProvider clock, IOptions<AccountsOptions> options)
{
    private static string? nobodysHash;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <param name="emailKey">The address that was typed, as <see cref="EmailAddress.KeyOf"/> makes it.</param>
    /// <param name="account">Its account, if it has one.</param>
    /// <param name="password">The password that was typed.</param>
    public async Task<SignInOutcome> Check(string emailKey, Account? account, string password)
    {
        // Whoever registers somebody's address knows the password of the account that this made, and would learn whether there was one before.
        // So it counts as wrong, and costs the same, until the address is confirmed.
        var isUnconfirmed = false;
        var outcome = await Check(emailKey, () =>
        {
            var hash = account?.PasswordHash ?? (nobodysHash ??= passwords.HashPassword(null!, Guid.NewGuid().ToString()));
            var isRight = passwords.VerifyHashedPassword(account!, hash, password) != PasswordVerificationResult.Failed && account is not null;
            isUnconfirmed = isRight && !account!.EmailConfirmed;
            return Task.FromResult(isRight && !isUnconfirmed);
        }, alsoIfLocked: true);
        return outcome == SignInOutcome.Wrong && isUnconfirmed ? SignInOutcome.Unconfirmed : outcome;
    }

    /// <param name="key">What is guessed at.</param>
    /// <param name="isRight">Checks it.</param>
    /// <param name="alsoIfLocked">Whether it is checked even if the result can't count, so that a lock doesn't show in the time it takes.</param>
    public async Task<SignInOutcome> Check(string key, Func<Task<bool>> isRight, bool alsoIfLocked = false)
    {
        var address = HashOf(key);
        var taken = await Take(address);
        var right = (taken || alsoIfLocked) && await isRight();
        if (!taken) return SignInOutcome.Locked;
        if (right)
        {
            await db.Write(c => db.SignInTries.Where(t => t.AddressHash == address).ExecuteUpdateAsync(set => set
                .SetProperty(t => t.LockedUntil, (DateTime?)null)
                .SetProperty(t => t.Failed, 0), c));
            return SignInOutcome.Right;
        }
        var now = Now;
        return await db.SignInTries.AnyAsync(t => t.AddressHash == address && t.LockedUntil > now) ? SignInOutcome.WrongAndLocked : SignInOutcome.Wrong;
    }

    /// <summary>With the next save, clears an account's failed attempts and unlocks it.</summary>
    public void Forgive(Account account)
    {
        var address = HashOf(account.NormalizedEmail!);
        db.OnSave(cancel => db.SignInTries.Where(t => t.AddressHash == address).ExecuteDeleteAsync(cancel));
    }

    // The attempt is counted before the password is checked, so many guesses sent at once also hit the lock.
    private async Task<bool> Take(string address)
    {
        var (now, last) = (Now, options.Value.FailedTries - 1);
        DateTime? until = now + options.Value.LockedFor;
        while (true)
        {
            var taken = await db.Write(c => db.SignInTries
                .Where(t => t.AddressHash == address && (t.LockedUntil == null || t.LockedUntil <= now))
                .ExecuteUpdateAsync(set => set
                    .SetProperty(t => t.LockedUntil, t => t.Failed >= last ? until : null)
                    .SetProperty(t => t.Failed, t => t.Failed >= last ? 0 : t.Failed + 1)
                    .SetProperty(t => t.LastAt, now), c));
            if (taken == 1) return true;
            // A row that another request has just added is not a lock: the next round counts it.
            if (await db.SignInTries.AnyAsync(t => t.AddressHash == address && t.LockedUntil > now)) return false;
            await AddRow(address);
        }
    }

    private async Task AddRow(string address)
    {
        var row = db.SignInTries.Add(new SignInTry { AddressHash = address, LastAt = Now });
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException failure) when (Database.IsLostRace(failure))
        {
            // Another request added the row at the same moment.
        }
        row.State = EntityState.Detached;
    }

    private static string HashOf(string emailKey) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(emailKey)));
}
