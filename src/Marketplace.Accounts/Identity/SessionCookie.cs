using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Accounts.Identity;

/// <summary>
/// What the sign-in cookie means. It only names a session. ASP.NET's own <c>ITicketStore</c> is not used: a sign-in from a browser that has a session
/// would go on with that session's key, which somebody else may know; and it would bring a serialized ticket, where one row of columns does.
/// </summary>
internal sealed class SessionCookie(SecurityLog log) : CookieAuthenticationEvents
{
    /// <summary>The one read of each request; nothing else makes somebody signed in.</summary>
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (await context.HttpContext.RequestServices.GetRequiredService<Sessions>().Find(context.Principal) is { } person)
        {
            context.ReplacePrincipal(person);
            return;
        }
        context.RejectPrincipal();
        // Without it the browser is a visitor's again, and gets the pages that are kept for visitors.
        context.Options.CookieManager.DeleteCookie(context.HttpContext, context.Options.Cookie.Name!, context.Options.Cookie.Build(context.HttpContext));
    }

    /// <summary>What was posted leads back to the page it was posted from: there may be nothing to read at its own address.</summary>
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var (request, from) = (context.Request, context.Request.GetTypedHeaders().Referer);
        if (HttpMethods.IsPost(request.Method) && from is { IsAbsoluteUri: true } && from.Authority == request.Host.Value)
        {
            context.RedirectUri = context.Options.LoginPath + QueryString.Create(context.Options.ReturnUrlParameter, from.PathAndQuery);
        }
        return base.RedirectToLogin(context);
    }

    /// <summary>Pages that somebody may not see do not exist for them.</summary>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        log.Denied(context.HttpContext);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
