using Marketplace.Accounts.Identity;
using Marketplace.Accounts.Persistence;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Accounts.SecondFactor;

/// <summary>Begins a browser's session once all steps are done.</summary>
internal sealed class SignInBrowser(AccountsDbContext db, Sessions sessions, Devices devices, TimeProvider clock)
{
    /// <summary>Signs in, and saves.</summary>
    /// <returns>Where to go without a wish.</returns>
    public async Task<string> Begin(HttpContext http, Account account, bool remember)
    {
        // Ends this browser's earlier session, if any: somebody else may know its key.
        if (http.User.IsSignedIn) await sessions.End(http.User.Id, http.User.SessionId);
        account.SeeTimeZone(http.Request.Cookies[CurrentUser.TimeZoneCookie], clock.GetUtcNow().UtcDateTime);
        var cookie = sessions.Begin(account, http.Request.Headers.UserAgent);
        await db.SaveChangesAsync();
        await devices.Note(http, account.Id);
        await http.SignInAsync(cookie, new AuthenticationProperties { IsPersistent = remember });
        if (account.ClosingAt is not null) return Closing.Page;
        return account.Role == StaffRole.None ? "/" : "/admin";
    }

    /// <summary>After a change of how a person signs in: every session ends, and this browser gets a new one. Saves.</summary>
    public async Task BeginAnew(HttpContext http, Account account)
    {
        account.EndSessions();
        sessions.EndAll(account);
        var cookie = sessions.Begin(account, http.Request.Headers.UserAgent);
        await db.SaveChangesAsync();
        var kept = (await http.AuthenticateAsync()).Properties?.IsPersistent == true;
        await http.SignInAsync(cookie, new AuthenticationProperties { IsPersistent = kept });
    }
}
