using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Benchmarks.Hosting;

/// <summary>The reference for writes: an MVC form with sign-in and antiforgery token, and one EF Core transaction with one row.</summary>
public sealed class RowsController(BareDbContext db, IAntiforgery antiforgery) : Controller
{
    /// <summary>Signs somebody in.</summary>
    /// <returns>The form's hidden field and its value.</returns>
    [HttpGet("/form/{name}"), AllowAnonymous]
    public async Task<IActionResult> SignIn(string name)
    {
        const string scheme = CookieAuthenticationDefaults.AuthenticationScheme;
        HttpContext.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, name), new Claim(ClaimTypes.Name, name)], scheme));
        await HttpContext.SignInAsync(scheme, HttpContext.User);
        var tokens = antiforgery.GetAndStoreTokens(HttpContext);
        return Content($"{tokens.FormFieldName} {tokens.RequestToken}");
    }

    /// <summary>Writes the row.</summary>
    [HttpPost("/rows"), Authorize, ValidateAntiForgeryToken]
    public async Task<IActionResult> Post(string text)
    {
        db.Add(BareRow.Of(text));
        await db.SaveChangesAsync();
        return Redirect("/");
    }
}
