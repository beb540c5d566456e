using System.Buffers.Text;
using System.Globalization;
using System.Linq.Expressions;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Marketplace.Accounts.Identity;
using Marketplace.Accounts.Persistence;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.KeepSessions;

/// <summary>
/// Begins, finds and ends sessions. Each request with a cookie costs one read by primary key. That read, never the cookie, says who the person is
/// and what they may do.
/// </summary>
internal sealed class Sessions(AccountsDbContext db, IdGenerator ids, TimeProvider clock, IOptions<AccountsOptions> options) : IReadSessions
{
    /// <summary>The shortest time between two updates of a session's last use.</summary>
    public static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(10);

    /// <summary>The claim of staff who have to sign in with a passkey, or set up an authenticator app, first.</summary>
    public const string FactorMissingClaim = "factor-missing";

    private const int KeyBytes = 32;

    private static readonly Func<AccountsDbContext, long, Task<SignedIn?>> ById = EF.CompileAsyncQuery((AccountsDbContext db, long id) =>
        (from session in db.Sessions
         join account in db.Accounts on session.AccountId equals account.Id
         join opened in db.Shops on account.Id equals opened.Id into shops
         from shop in shops.DefaultIfEmpty()
         where session.Id == id
         select new SignedIn(
             session.KeyHash, session.Stamp == account.SecurityStamp, session.BeganAt, session.SeenAt, account.Id, account.UserName!, account.Role,
             shop == null ? null : shop.Slug, account.Language, account.TimeZone, account.SuspendedUntil, account.ClosingAt != null, account.TwoFactorEnabled || session.WithPasskey)).SingleOrDefault());

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Begins a session with the next save. A sign-in never reuses the browser's earlier session: somebody else may know its key.</summary>
    /// <returns>The cookie's content: the session and its key.</returns>
    public ClaimsPrincipal Begin(Account account, string? userAgent, bool withPasskey = false)
    {
        var (id, key) = (ids.Next(), RandomNumberGenerator.GetBytes(KeyBytes));
        db.Sessions.Add(new Session(id, account, HashOf(key), BrowserName.Of(userAgent), withPasskey, Now));
        return Principal(new Claim(CurrentUser.SessionClaim, string.Create(CultureInfo.InvariantCulture, $"{id}.{Base64Url.EncodeToString(key)}")));
    }

    /// <summary>The person a cookie belongs to, or null if its session has ended.</summary>
    public async Task<ClaimsPrincipal?> Find(ClaimsPrincipal? cookie)
    {
        if (Read(cookie) is not var (id, key)) return null;
        if (await ById(db, id) is not { IsCurrent: true } found || IsOver(found) || !IsKey(key, found.KeyHash)) return null;
        var now = Now;
        if (now - found.SeenAt >= SeenEvery)
        {
            await db.Write(c => db.Sessions.Where(s => s.Id == id && s.SeenAt == found.SeenAt).ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now), c));
        }
        return Principal([.. ClaimsOf(id, found)]);
    }

    /// <summary>Whether a session began with a passkey.</summary>
    public Task<bool> IsWithPasskey(long id) => db.Sessions.AnyAsync(s => s.Id == id && s.WithPasskey);

    /// <summary>The live sessions of an account.</summary>
    public IQueryable<Session> Of(long accountId) => db.Sessions.Where(s => s.AccountId == accountId).Where(IsLive());

    public async Task<IReadOnlySet<long>> Live(IReadOnlyCollection<long> sessions, CancellationToken cancel) => (await db.Sessions
        .Where(s => EF.Parameter(sessions).Contains(s.Id)).Where(IsLive())
        .Where(s => db.Accounts.Any(a => a.Id == s.AccountId && a.SecurityStamp == s.Stamp))
        .Select(s => s.Id).ToListAsync(cancel)).ToHashSet();

    /// <summary>Ends a session of an account.</summary>
    /// <returns>How many there were: 1 or 0.</returns>
    public Task<int> End(long accountId, long id) => db.Write(c => db.Sessions.Where(s => s.AccountId == accountId && s.Id == id).ExecuteDeleteAsync(c));

    /// <summary>Ends all sessions of an account except one.</summary>
    public Task<int> EndOthers(long accountId, long id) => db.Write(c => db.Sessions.Where(s => s.AccountId == accountId && s.Id != id).ExecuteDeleteAsync(c));

    /// <summary>With the next save, ends all sessions of an account that began before it.</summary>
    public void EndAll(Account account)
    {
        var stamp = account.SecurityStamp;
        db.OnSave(cancel => db.Sessions.Where(s => s.AccountId == account.Id && s.Stamp != stamp).ExecuteDeleteAsync(cancel));
    }

    private IEnumerable<Claim> ClaimsOf(long id, SignedIn person)
    {
        yield return new Claim(CurrentUser.SessionClaim, id.ToString(CultureInfo.InvariantCulture));
        yield return new Claim(ClaimTypes.NameIdentifier, person.AccountId.ToString(CultureInfo.InvariantCulture));
        yield return new Claim(ClaimTypes.Name, person.UserName);
        // Without the second factor that staff need, they are nobody's staff.
        var isStaff = person.HasSecondFactor || !options.Value.StaffSecondFactor;
        // What staff must not do, they don't get back by turning it off.
        if (person.Role != StaffRole.None) yield return new Claim(Staff.Claim, "true");
        if (person.Role != StaffRole.None && !isStaff) yield return new Claim(FactorMissingClaim, "true");
        if (person.Role != StaffRole.None && isStaff) yield return new Claim(ClaimTypes.Role, Staff.Support);
        if (person.Role == StaffRole.Administrator && isStaff) yield return new Claim(ClaimTypes.Role, Staff.Administrator);
        if (person.SuspendedUntil > Now) yield return new Claim(Suspended.Claim, "true");
        if (person.IsClosing) yield return new Claim(Closing.Claim, "true");
        if (person.Shop is not null) yield return new Claim(CurrentUser.ShopClaim, person.Shop);
        if (person.TimeZone.Length > 0) yield return new Claim(CurrentUser.TimeZoneClaim, person.TimeZone);
        if (person.Language.Length > 0) yield return new Claim(CurrentUser.LanguageClaim, person.Language);
    }

    private static ClaimsPrincipal Principal(params Claim[] claims) => new(new ClaimsIdentity(claims, IdentityConstants.ApplicationScheme));

    private static (long Id, byte[] Key)? Read(ClaimsPrincipal? cookie)
    {
        if (cookie?.FindFirstValue(CurrentUser.SessionClaim)?.Split('.') is not [var id, var key]) return null;
        return long.TryParse(id, CultureInfo.InvariantCulture, out var number) && Base64Url.IsValid(key) ? (number, Base64Url.DecodeFromChars(key)) : null;
    }

    private static string HashOf(byte[] key) => Convert.ToBase64String(SHA256.HashData(key));

    private static bool IsKey(byte[] key, string hash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(key)), Encoding.ASCII.GetBytes(hash));

    private bool IsOver(SignedIn session) => session.SeenAt <= Now - options.Value.SessionIdle || session.BeganAt <= Now - options.Value.SessionLives;

    private Expression<Func<Session, bool>> IsLive()
    {
        var (idle, old) = (Now - options.Value.SessionIdle, Now - options.Value.SessionLives);
        return s => s.SeenAt > idle && s.BeganAt > old;
    }
}
