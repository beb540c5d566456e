using Marketplace.Accounts.KeepSessions;
using Marketplace.Accounts.LogSecurity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Accounts.Identity;

/// <summary>
/// Validates the sign-in cookie, which only names a session. ASP.NET's own <c>ITicketStore</c> is not used: a sign-in from a browser that has a session
/// would reuse that session's key, which somebody else may know, and it would store a serialized ticket where one row of columns is enough.
/// </summary>
internal sealed class SessionCookie(SecurityLog log) : CookieAuthenticationEvents
{
    /// <summary>The one read of each request; only this signs a person in.</summary>
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (await context.HttpContext.RequestServices.GetRequiredService<Sessions>().Find(context.Principal) is { } person)
        {
            context.ReplacePrincipal(person);
            return;
        }
        context.RejectPrincipal();
        // Without the cookie, the browser gets the cached pages for visitors again.
        context.Options.CookieManager.DeleteCookie(context.HttpContext, context.Options.Cookie.Name!, context.Options.Cookie.Build(context.HttpContext));
    }

    /// <summary>After a POST, signing in leads back to the page it came from: its own address may have no GET.</summary>
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var (request, from) = (context.Request, context.Request.GetTypedHeaders().Referer);
        if (HttpMethods.IsPost(request.Method) && from is { IsAbsoluteUri: true } && from.Authority == request.Host.Value)
        {
            context.RedirectUri = context.Options.LoginPath + QueryString.Create(context.Options.ReturnUrlParameter, from.PathAndQuery);
        }
        return base.RedirectToLogin(context);
    }

    /// <summary>Pages that a person may not see return 404. Staff without the second factor that they need are led to set it up.</summary>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        log.Denied(context.HttpContext);
        if (context.HttpContext.User.HasClaim(claim => claim.Type == Sessions.FactorMissingClaim))
        {
            context.Response.Redirect("/account/security/authenticator");
            return Task.CompletedTask;
        }
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
