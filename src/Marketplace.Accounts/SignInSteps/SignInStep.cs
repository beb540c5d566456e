using System.Globalization;
using Marketplace.Accounts.Identity;
using Marketplace.Accounts.Persistence;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.SignInSteps;

/// <summary>A sign-in between its two steps: the password was right, the code is missing.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Stamp">The account's security stamp: a password changed meanwhile ends it.</param>
/// <param name="Remember">Whether the browser stays signed in.</param>
/// <param name="ReturnUrl">Where it leads.</param>
internal sealed record SignInStep(long AccountId, string Stamp, bool Remember, string ReturnUrl)
{
    private const string Cookie = "sign-in-step";

    public static SignInStep? Read(SealedCookie cookie, HttpContext http)
    {
        if (cookie.Read(http, Cookie)?.Split('|', 4) is not [var id, var stamp, var remember, var url]) return null;
        return new SignInStep(long.Parse(id, CultureInfo.InvariantCulture), stamp, bool.Parse(remember), url);
    }

    public static void Delete(SealedCookie cookie, HttpContext http) => cookie.Delete(http, Cookie);

    public void Write(SealedCookie cookie, HttpContext http) =>
        cookie.Write(http, Cookie, string.Create(CultureInfo.InvariantCulture, $"{AccountId}|{Stamp}|{Remember}|{ReturnUrl}"));

    /// <summary>The account, if the first step still counts.</summary>
    public Task<Account?> Account(AccountsDbContext db) => db.Accounts.SingleOrDefaultAsync(a => a.Id == AccountId && a.SecurityStamp == Stamp);
}
