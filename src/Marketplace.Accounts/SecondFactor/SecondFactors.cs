using System.Globalization;
using System.Security.Cryptography;
using Marketplace.Accounts.CheckPassword;
using Marketplace.Accounts.Identity;
using Marketplace.Accounts.MakeLinks;
using Marketplace.Accounts.Persistence;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.SecondFactor;

/// <summary>Checks the codes of authenticator apps, and recovery codes. Wrong ones lock the second step like wrong passwords lock the first.</summary>
internal sealed class SecondFactors(
    AccountsDbContext db, RecoveryCodes codes, SignInTries tries, IDataProtectionProvider protection, AccountLinks links, TimeProvider clock, IOptions<AccountsOptions> options)
{
    private readonly IDataProtector protector = protection.CreateProtector("Marketplace.Accounts.Authenticator");

    /// <summary>A new key, encrypted for one account, to be kept by the form until a code confirms it.</summary>
    public string NewKey(long accountId) => Convert.ToBase64String(For(accountId).Protect(RandomNumberGenerator.GetBytes(Totp.KeyBytes)));

    /// <summary>The key in a form; null if it isn't this account's.</summary>
    public byte[]? Open(long accountId, string protectedKey)
    {
        try
        {
            return For(accountId).Unprotect(Convert.FromBase64String(protectedKey));
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException)
        {
            return null;
        }
    }

    /// <summary>With the next save, turns it on.</summary>
    public IReadOnlyList<string> TurnOn(Account account, string protectedKey, string code)
    {
        if (account.TwoFactorEnabled) throw RuleBroken.Conflict("You already use an authenticator app.");
        var now = clock.GetUtcNow().UtcDateTime;
        if (Open(account.Id, protectedKey) is not { } key) throw new RuleBroken("This key no longer works. Reload the page to get a new one.");
        if (Totp.Find(key, code, 0, now) is not { } step) throw new RuleBroken("This code isn't right. Enter the six digits that your app shows now.", "Code");
        db.Authenticators.Add(new Authenticator(account.Id, protectedKey, step, now));
        account.UseSecondFactor(true, links.Security, now);
        return codes.MakeNew(account.Id);
    }

    /// <summary>With the next save, turns it off.</summary>
    public void TurnOff(Account account)
    {
        var id = account.Id;
        db.OnSave(cancel => db.Authenticators.Where(a => a.Id == id).ExecuteDeleteAsync(cancel));
        codes.Forget(id);
        account.UseSecondFactor(false, links.Security, clock.GetUtcNow().UtcDateTime);
    }

    /// <summary>Uses up a code of the app or a recovery code.</summary>
    /// <exception cref="RuleBroken">It is wrong or was used before, or there were too many attempts.</exception>
    public async Task Require(Account account, string typed, string field)
    {
        var isRecovery = false;
        var outcome = await tries.Check(string.Create(CultureInfo.InvariantCulture, $"second step of {account.Id}"), async () =>
            await UseCode(account.Id, typed) || (isRecovery = await codes.Use(account.Id, typed)));
        if (outcome == SignInOutcome.Wrong) throw new RuleBroken("This code isn't right, or you have used it before. Wait for the next one, or use a recovery code.", field);
        if (outcome != SignInOutcome.Right) throw new RuleBroken("Too many wrong codes. Try again in {0} minutes.", field, false, Math.Ceiling(options.Value.LockedFor.TotalMinutes));
        if (isRecovery) account.ChangeSignIn(SignInChange.RecoveryCodeUsed, links.Security, clock.GetUtcNow().UtcDateTime);
    }

    private async Task<bool> UseCode(long accountId, string typed)
    {
        if (await db.Authenticators.AsNoTracking().SingleOrDefaultAsync(a => a.Id == accountId) is not { } app || Open(accountId, app.ProtectedKey) is not { } key) return false;
        if (Totp.Find(key, typed, app.LastStep, clock.GetUtcNow().UtcDateTime) is not { } step) return false;
        // Of two that send the same code at once, one wins.
        return await db.Write(c => db.Authenticators.Where(a => a.Id == accountId && a.LastStep < step)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.LastStep, step), c)) == 1;
    }

    private IDataProtector For(long accountId) => protector.CreateProtector(accountId.ToString(CultureInfo.InvariantCulture));
}
