using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.SignInSteps;

/// <summary>What a browser keeps between two steps, for ten minutes: encrypted and signed.</summary>
internal sealed class SealedCookie(IDataProtectionProvider protection, TimeProvider clock, IOptions<SiteOptions> site)
{
    private static readonly TimeSpan Lives = TimeSpan.FromMinutes(10);

    public void Write(HttpContext http, string name, string content)
    {
        var dated = string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow().UtcTicks}|{content}");
        var value = Base64Url.EncodeToString(For(name).Protect(Encoding.UTF8.GetBytes(dated)));
        http.Response.Cookies.Append(site.Value.CookieName(name), value, Options(http, name));
    }

    public string? Read(HttpContext http, string name)
    {
        if (http.Request.Cookies[site.Value.CookieName(name)] is not { } value) return null;
        try
        {
            var parts = Encoding.UTF8.GetString(For(name).Unprotect(Base64Url.DecodeFromChars(value))).Split('|', 2);
            var age = clock.GetUtcNow().UtcTicks - long.Parse(parts[0], CultureInfo.InvariantCulture);
            return age < Lives.Ticks ? parts[1] : null;
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException)
        {
            return null;
        }
    }

    public void Delete(HttpContext http, string name) => http.Response.Cookies.Delete(site.Value.CookieName(name), Options(http, name));

    private CookieOptions Options(HttpContext http, string name)
    {
        var cookie = new CookieBuilder { SameSite = SameSiteMode.Strict, IsEssential = true };
        site.Value.Protect(cookie, name);
        return cookie.Build(http);
    }

    private IDataProtector For(string name) => protection.CreateProtector("Marketplace.Accounts.Cookies", name);
}
