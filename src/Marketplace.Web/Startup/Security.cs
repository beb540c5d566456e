using System.Net;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.HttpsPolicy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Marketplace.Web.Startup;

internal static class Security
{
    /// <summary>Where a proxy checks whether this host is ready.</summary>
    public const string Ready = "/health/ready";

    // Everything comes from this host; no inline scripts or styles.
    private const string ContentPolicy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static void AddSecurity(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        builder.Services.Configure<ForwardedHeadersOptions>(builder.Configuration.GetSection("Proxy"));
        builder.Services.Configure<ForwardedHeadersOptions>(proxy =>
        {
            var addresses = builder.Configuration.GetSection("Proxy:Addresses").Get<string[]>() ?? [];
            foreach (var address in addresses) proxy.KnownProxies.Add(IPAddress.Parse(address));
        });
        builder.Services.AddAntiforgery();
        builder.Services.AddOptions<AntiforgeryOptions>().Configure<IOptions<SiteOptions>>((form, site) => site.Value.Protect(form.Cookie, "antiforgery"));
        builder.Services.AddOptions<CookieTempDataProviderOptions>().Configure<IOptions<SiteOptions>>((told, site) => site.Value.Protect(told.Cookie, FlashMessage.Cookie));
        builder.Services.AddOptions<HttpsRedirectionOptions>().Configure<IOptions<SiteOptions>>((https, site) => https.HttpsPort = new Uri(site.Value.PublicAddress).Port);
    }

    public static void UseSecurity(this WebApplication app)
    {
        app.UseForwardedHeaders();
        var site = app.Services.GetRequiredService<IOptions<SiteOptions>>().Value;
        var hosts = HostsOf(site);
        // A proxy checks health without https and under any host name, and takes a redirect as healthy.
        app.UseWhen(context => !context.Request.Path.StartsWithSegments("/health"), pages =>
        {
            pages.Use((context, next) => HostString.MatchesAny(context.Request.Host.Host, hosts) ? next(context) : Unknown(context));
            if (site.IsHttps) pages.UseHsts().UseHttpsRedirection();
        });
        app.Use(async (context, next) =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            await next();
        });
    }

    public static void MapHealthChecks(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks(Ready, new() { Predicate = check => check.Tags.Contains("ready") }).AllowAnonymous();
    }

    /// <summary>On a local machine, each of its names.</summary>
    private static IList<StringSegment> HostsOf(SiteOptions site)
    {
        var address = new Uri(site.PublicAddress);
        var own = address.IsLoopback ? "localhost;127.0.0.1;[::1]" : address.IdnHost;
        return [.. (site.AllowedHosts ?? own).Split(';', StringSplitOptions.RemoveEmptyEntries).Select(host => new StringSegment(host))];
    }

    private static Task Unknown(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return context.Response.WriteAsync("Unknown host name. Check the address, or ask the person who gave it to you.");
    }
}
