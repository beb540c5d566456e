using Marketplace.Kernel.Web;
using Marketplace.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Marketplace.Web.Mvc;

/// <summary>The time zone of a page: the account's, else the browser's, else the site's.</summary>
internal static class SiteZone
{
    /// <summary>Sets the zone of the request, once it is known who is signed in.</summary>
    public static void UseSiteZone(this IApplicationBuilder app)
    {
        var site = app.ApplicationServices.GetRequiredService<IOptions<SiteOptions>>().Value;
        var clock = app.ApplicationServices.GetRequiredService<TimeProvider>();
        app.Use((http, next) =>
        {
            ReaderZone.Current = ReaderZone.Find(http.User.TimeZone) ?? OfVisitor(http.Request, site);
            ReaderZone.Now = clock.GetUtcNow().UtcDateTime;
            return next(http);
        });
    }

    /// <summary>The zone of a visitor's page.</summary>
    public static TimeZoneInfo OfVisitor(HttpRequest request, SiteOptions site) => ReaderZone.Find(request.Cookies[CurrentUser.TimeZoneCookie]) ?? site.Zone;
}
