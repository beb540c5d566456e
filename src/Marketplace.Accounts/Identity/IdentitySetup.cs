using Marketplace.Accounts.Persistence;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.Identity;

internal static class IdentitySetup
{
    public static void AddIdentity(this WebApplicationBuilder host)
    {
        var services = host.Services;
        services.AddSingleton<ILookupNormalizer, AccountKeys>();
        services.AddIdentityCore<Account>()
            .AddUserStore<UserOnlyStore<Account, AccountsDbContext, long>>()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddTokenProvider<LinkTokens>(TokenOptions.DefaultProvider)
            .AddSignInManager();
        services.AddOptions<SecurityStampValidatorOptions>()
            .Configure<IOptions<AccountsOptions>>((stamp, accounts) => stamp.ValidationInterval = accounts.Value.SignInCheckedEvery);
        services.AddScoped<AccountLinks>().AddScoped<SignInTries>();
        services.AddHostedService<FirstAdministrator>();

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<IOptions<AccountsOptions>, IConfiguration>((cookie, accounts, configuration) =>
                SetUp(cookie, accounts.Value, configuration.GetValue("Hsts:Enabled", false)));

        // Encrypts and signs in one pass, at half the cost; keys of older hosts keep what they were made for.
        services.AddDataProtection().SetApplicationName("Marketplace")
            .UseCryptographicAlgorithms(new AuthenticatedEncryptorConfiguration { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM });
        services.AddSingleton<ProtectionKeys>();
        services.AddOptions<KeyManagementOptions>().Configure<ProtectionKeys>((keys, repository) => keys.XmlRepository = repository);
    }

    private static void SetUp(CookieAuthenticationOptions cookie, AccountsOptions accounts, bool https)
    {
        cookie.Cookie.Name = CurrentUser.Cookie;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = accounts.SignInLives;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/account/sign-in";
        // Identity's own check makes its managers and their context for each request, and only then looks whether it is time.
        cookie.Events.OnValidatePrincipal = seen =>
            seen.Properties.IssuedUtc is { } issued && seen.Options.TimeProvider!.GetUtcNow() - issued <= accounts.SignInCheckedEvery
                ? Task.CompletedTask
                : SecurityStampValidator.ValidatePrincipalAsync(seen);
        var usual = cookie.Events.OnRedirectToLogin;
        // What was posted leads back to the page it was posted from: there may be nothing to read at its own address.
        cookie.Events.OnRedirectToLogin = asked =>
        {
            var (request, from) = (asked.Request, asked.Request.GetTypedHeaders().Referer);
            if (HttpMethods.IsPost(request.Method) && from is { IsAbsoluteUri: true } && from.Authority == request.Host.Value)
            {
                asked.RedirectUri = cookie.LoginPath + QueryString.Create(cookie.ReturnUrlParameter, from.PathAndQuery);
            }
            return usual(asked);
        };
        // Pages that somebody may not see do not exist for them.
        cookie.Events.OnRedirectToAccessDenied = denied =>
        {
            denied.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        };
    }
}
