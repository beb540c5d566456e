using System.Net;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Web.Startup;

internal static class Security
{
    /// <summary>Where a proxy asks whether to send people here.</summary>
    public const string Ready = "/health/ready";

    // Everything comes from this host; nothing inline is run or styled.
    private const string ContentPolicy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

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
        builder.Services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "antiforgery";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        builder.Services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = Told.Cookie;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
    }

    public static void UseSecurity(this WebApplication app)
    {
        app.UseForwardedHeaders();
        var hsts = app.Configuration.GetSection("Hsts").Get<HstsHeader>() ?? new();
        if (hsts.Enabled)
        {
            app.UseHsts();
            // A proxy asks without https, and takes a redirect for a yes.
            app.UseWhen(context => !context.Request.Path.StartsWithSegments("/health"), pages => pages.UseHttpsRedirection());
        }
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

    /// <summary>Section <c>Hsts</c>: on where the product is reached by https.</summary>
    internal sealed class HstsHeader
    {
        public bool Enabled { get; set; }
    }
}
