using System.Buffers.Text;
using System.Security.Cryptography;
using Marketplace.Accounts.Persistence;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.FindRelations;

/// <summary>Notes which accounts sign in on the same device within a day, and tells who did (rule REV-11).</summary>
internal sealed class Devices(AccountsDbContext db, TimeProvider clock, IOptions<AccountsOptions> options, IOptions<SiteOptions> site) : IFindRelations
{
    private const string Cookie = "device";
    private const int Bytes = 16;
    private static readonly TimeSpan CookieLives = TimeSpan.FromDays(400);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Notes a sign-in. It never fails the sign-in: of two at once, one is enough.</summary>
    public async Task Note(HttpContext http, long account)
    {
        var (hash, now) = (HashOf(Recognise(http)), Now);
        var since = now - options.Value.SharedDeviceWithin;
        var uses = await db.DeviceUses.Where(u => u.DeviceHash == hash && (u.AccountId == account || u.SignedInAt >= since)).ToListAsync();
        if (uses.Find(u => u.AccountId == account) is not { } own) db.DeviceUses.Add(own = new DeviceUse(hash, account));
        own.SignedInAt = now;
        foreach (var other in uses.Where(u => u.AccountId != account).Select(u => u.AccountId))
        {
            var (low, high) = (Math.Min(account, other), Math.Max(account, other));
            if (await db.SharedDevices.FindAsync(low, high) is not { } pair) db.SharedDevices.Add(pair = new SharedDevice(low, high));
            pair.At = now;
        }
        try
        {
            await db.SaveChangesAsync();
        }
        catch (Exception failure) when (Database.IsLostRace(failure))
        {
            db.ChangeTracker.Clear();
        }
    }

    public async Task<AccountRelation?> Between(long account, long other, DateTime orderedAt, CancellationToken cancel)
    {
        var (low, high, since) = (Math.Min(account, other), Math.Max(account, other), Now - options.Value.SharedDeviceKept);
        return await db.SharedDevices.AnyAsync(s => s.LowId == low && s.HighId == high && s.At > since, cancel) ? AccountRelation.Device : null;
    }

    private static string HashOf(string device) => Convert.ToBase64String(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(device)));

    /// <summary>The number in the device's cookie; a new one if it has none.</summary>
    private string Recognise(HttpContext http)
    {
        var cookie = new CookieBuilder { SameSite = SameSiteMode.Lax, MaxAge = CookieLives, IsEssential = true };
        site.Value.Protect(cookie, Cookie);
        if (http.Request.Cookies[cookie.Name!] is { Length: > 0 and <= 64 } known && Base64Url.IsValid(known)) return known;
        var device = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        http.Response.Cookies.Append(cookie.Name!, device, cookie.Build(http));
        return device;
    }
}
