using System.Globalization;
using Marketplace.Accounts.Identity;
using Marketplace.Accounts.MakeLinks;
using Marketplace.Accounts.Persistence;
using Marketplace.Accounts.SignInSteps;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.UsePasskeys;

/// <summary>Passkeys (WebAuthn), checked by ASP.NET Core Identity. What was asked stays with the browser, sealed, until the answer comes.</summary>
internal sealed class Passkeys(AccountsDbContext db, IPasskeyHandler<Account> handler, SealedCookie cookie, AccountLinks links, TimeProvider clock)
{
    /// <summary>More than anyone has devices.</summary>
    public const int Most = 20;

    private const string Adding = "passkey-adding";
    private const string SigningIn = "passkey-sign-in";
    private const string Confirming = "passkey-confirmation";
    private const string Refused = "Your device didn't confirm it. Try again.";

    /// <summary>What the browser needs to make a passkey, as JSON.</summary>
    public async Task<string> AskToAdd(Account account, HttpContext http)
    {
        var person = new PasskeyUserEntity { Id = account.Id.ToString(CultureInfo.InvariantCulture), Name = account.Email!, DisplayName = account.UserName! };
        var made = await handler.MakeCreationOptionsAsync(person, http);
        cookie.Write(http, Adding, made.AttestationState ?? "");
        return made.CreationOptionsJson;
    }

    /// <summary>With the next save, adds a passkey.</summary>
    public async Task Add(Account account, string name, string answer, HttpContext http)
    {
        var state = Take(http, Adding);
        var result = await handler.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = http, CredentialJson = answer, AttestationState = state });
        if (!result.Succeeded || result.UserEntity.Id != account.Id.ToString(CultureInfo.InvariantCulture)) throw new RuleBroken(Refused);
        var id = account.Id;
        if (await Of(id).CountAsync() >= Most) throw new RuleBroken("You have {0} passkeys. Remove one first.", null, false, Most);
        var (made, now) = (result.Passkey, clock.GetUtcNow());
        db.Set<IdentityUserPasskey<long>>().Add(new IdentityUserPasskey<long>
        {
            UserId = id,
            CredentialId = made.CredentialId,
            Data = new IdentityPasskeyData
            {
                Name = name,
                CreatedAt = now,
                PublicKey = made.PublicKey,
                SignCount = made.SignCount,
                Transports = made.Transports,
                IsUserVerified = made.IsUserVerified,
                IsBackupEligible = made.IsBackupEligible,
                IsBackedUp = made.IsBackedUp,
                AttestationObject = made.AttestationObject,
                ClientDataJson = made.ClientDataJson,
            },
        });
        account.ChangeSignIn(SignInChange.PasskeyAdded, links.Security, now.UtcDateTime);
    }

    /// <summary>What the browser needs to offer a passkey, as JSON.</summary>
    public async Task<string> AskToSignIn(HttpContext http)
    {
        // For nobody in particular: the answer must not tell which addresses have an account.
        var made = await handler.MakeRequestOptionsAsync(null, http);
        cookie.Write(http, SigningIn, made.AssertionState ?? "");
        return made.RequestOptionsJson;
    }

    /// <summary>What the browser needs to ask for one of the account's passkeys, as JSON.</summary>
    public async Task<string> AskToConfirm(Account account, HttpContext http)
    {
        var made = await handler.MakeRequestOptionsAsync(account, http);
        cookie.Write(http, Confirming, made.AssertionState ?? "");
        return made.RequestOptionsJson;
    }

    /// <summary>With the next save, the passkey's counter moves on.</summary>
    /// <exception cref="RuleBroken">It isn't a passkey of this account, or not an answer to the newest question.</exception>
    public async Task Confirm(Account account, string answer, HttpContext http)
    {
        if ((await Owner(answer, http, Confirming))?.Id != account.Id) throw new RuleBroken(Refused);
    }

    /// <summary>Whose passkey it is; null if it isn't one. With the next save, its counter moves on.</summary>
    public Task<Account?> Owner(string answer, HttpContext http) => Owner(answer, http, SigningIn);

    private async Task<Account?> Owner(string answer, HttpContext http, string question)
    {
        var state = Take(http, question);
        var result = await handler.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = http, CredentialJson = answer, AssertionState = state });
        if (!result.Succeeded) return null;
        var (id, passkey) = (result.User.Id, result.Passkey);
        if (await Of(id).SingleOrDefaultAsync(p => p.CredentialId == passkey.CredentialId) is not { } kept) return null;
        kept.Data.SignCount = passkey.SignCount;
        kept.Data.IsBackedUp = passkey.IsBackedUp;
        return await db.Accounts.SingleOrDefaultAsync(a => a.Id == id);
    }

    /// <summary>With the next save, removes a passkey of the account.</summary>
    public void Remove(Account account, IdentityUserPasskey<long> passkey)
    {
        db.Remove(passkey);
        account.ChangeSignIn(SignInChange.PasskeyRemoved, links.Security, clock.GetUtcNow().UtcDateTime);
    }

    public IQueryable<IdentityUserPasskey<long>> Of(long accountId) => db.Set<IdentityUserPasskey<long>>().Where(p => p.UserId == accountId);

    /// <summary>One answer for each question.</summary>
    private string? Take(HttpContext http, string name)
    {
        var state = cookie.Read(http, name);
        cookie.Delete(http, name);
        return state;
    }
}
