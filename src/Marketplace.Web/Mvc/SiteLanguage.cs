using System.Globalization;
using Marketplace.Kernel.Web;
using Marketplace.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;

namespace Marketplace.Web.Mvc;

/// <summary>The language of a page (rule TXT-4): the account's, else the one chosen in the footer, else the browser's.</summary>
internal static class SiteLanguage
{
    /// <summary>The cookie with a visitor's choice.</summary>
    public const string Cookie = "language";

    private static readonly IList<CultureInfo> Cultures = [.. SiteTexts.Languages.Select(CultureInfo.GetCultureInfo)];

    /// <summary>Sets the culture of the request: texts, numbers, money and dates follow it.</summary>
    public static void UseSiteLanguage(this IApplicationBuilder app)
    {
        // What no request asks for does not depend on the server's settings.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo(SiteTexts.English);
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(SiteTexts.English),
            SupportedCultures = Cultures,
            SupportedUICultures = Cultures,
            ApplyCurrentCultureToResponseHeaders = true,
            RequestCultureProviders = [new CustomRequestCultureProvider(http => Task.FromResult<ProviderCultureResult?>(new(Of(http))))],
        });
    }

    /// <summary>The language of the page, once it is known who is signed in.</summary>
    public static string Of(HttpContext http) => Offered(http.User.Language) ?? OfVisitor(http.Request);

    /// <summary>The language of a visitor's page.</summary>
    public static string OfVisitor(HttpRequest request) => Offered(request.Cookies[Cookie]) ?? OfBrowser(request) ?? SiteTexts.English;

    private static string? OfBrowser(HttpRequest request) => request.Headers.AcceptLanguage.Count == 0
        ? null
        : request.GetTypedHeaders().AcceptLanguage.Where(l => l.Quality is not 0).OrderByDescending(l => l.Quality ?? 1)
            .Select(l => Offered(l.Value.ToString().Split('-')[0].ToLowerInvariant())).FirstOrDefault(l => l is not null);

    private static string? Offered(string? language) => language is not null && SiteTexts.Languages.Contains(language) ? language : null;
}
