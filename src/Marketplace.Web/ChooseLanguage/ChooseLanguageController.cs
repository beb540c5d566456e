using Marketplace.Texts;
using Marketplace.Web.Mvc;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Web.ChooseLanguage;

/// <summary>A visitor's language, kept in a cookie. Signed-in people choose it in their account.</summary>
[AllowAnonymous]
internal sealed class ChooseLanguageController : Controller
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    [HttpGet("/language/{language}")]
    public IActionResult Get(string language, string? back)
    {
        if (!SiteTexts.Languages.Contains(language)) return NotFound();
        Response.Cookies.Append(SiteLanguage.Cookie, language, new CookieOptions { MaxAge = Kept, SameSite = SameSiteMode.Lax, Secure = Request.IsHttps, HttpOnly = true });
        return Redirect(Url.IsLocalUrl(back) ? back : "/");
    }
}
