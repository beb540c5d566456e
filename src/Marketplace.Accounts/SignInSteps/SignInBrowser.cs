using Marketplace.Accounts.FindRelations;
using Marketplace.Accounts.Identity;
using Marketplace.Accounts.KeepSessions;
using Marketplace.Accounts.Persistence;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Accounts.SignInSteps;

/// <summary>Begins a browser's session once all steps are done.</summary>
internal sealed class SignInBrowser(AccountsDbContext db, Sessions sessions, Devices devices, TimeProvider clock)
{
    /// <summary>Signs in, and saves.</summary>
    /// <returns>Where to go without a wish.</returns>
    public async Task<string> Begin(HttpContext http, Account account, bool remember, bool withPasskey = false)
    {
        // Ends this browser's earlier session, if any: somebody else may know its key.
        if (http.User.IsSignedIn) await sessions.End(http.User.Id, http.User.SessionId);
        account.SeeTimeZone(http.Request.Cookies[CurrentUser.TimeZoneCookie], clock.GetUtcNow().UtcDateTime);
        var cookie = sessions.Begin(account, http.Request.Headers.UserAgent, withPasskey);
        await db.SaveChangesAsync();
        await devices.Note(http, account.Id);
        await http.SignInAsync(cookie, new AuthenticationProperties { IsPersistent = remember });
        if (account.ClosingAt is not null) return Closing.Page;
        return account.Role == StaffRole.None ? "/" : "/admin";
    }

    /// <summary>After a change of how a person signs in: every session ends, and this browser gets a new one. Saves.</summary>
    /// <param name="http">The request.</param>
    /// <param name="account">Whose.</param>
    /// <param name="passkeysStay">Whether a session that began with a passkey stays one: not if a passkey was removed, because it may have been that one.</param>
    public async Task BeginAnew(HttpContext http, Account account, bool passkeysStay = true)
    {
        var withPasskey = passkeysStay && await sessions.IsWithPasskey(http.User.SessionId);
        account.EndSessions();
        sessions.EndAll(account);
        var cookie = sessions.Begin(account, http.Request.Headers.UserAgent, withPasskey);
        await db.SaveChangesAsync();
        var kept = (await http.AuthenticateAsync()).Properties?.IsPersistent == true;
        await http.SignInAsync(cookie, new AuthenticationProperties { IsPersistent = kept });
    }
}
