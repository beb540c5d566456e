using Marketplace.Accounts.CheckPassword;
using Marketplace.Accounts.ChoosePassword;
using Marketplace.Accounts.FindRelations;
using Marketplace.Accounts.KeepSessions;
using Marketplace.Accounts.LogSecurity;
using Marketplace.Accounts.MakeFirstAdministrator;
using Marketplace.Accounts.MakeLinks;
using Marketplace.Accounts.Persistence;
using Marketplace.Accounts.SecondFactor;
using Marketplace.Accounts.SignInSteps;
using Marketplace.Accounts.UsePasskeys;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
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
            .AddTokenProvider<LinkTokens>(TokenOptions.DefaultProvider);
        services.AddScoped<AccountLinks>().AddScoped<SignInTries>().AddScoped<Sessions>().AddScoped<NewPassword>().AddScoped<OwnPassword>();
        services.AddScoped<FormerContacts>().AddScoped<IFindRelations>(provider => provider.GetRequiredService<FormerContacts>()).AddSingleton<ContactHashes>().AddSingleton<IHashContacts>(provider => provider.GetRequiredService<ContactHashes>());
        services.AddScoped<Devices>().AddScoped<IFindRelations>(provider => provider.GetRequiredService<Devices>());
        services.AddScoped<IReadSessions>(provider => provider.GetRequiredService<Sessions>());
        services.AddSingleton<SecurityLog>().AddSingleton<SessionCookie>();
        services.AddHostedService<FirstAdministrator>();
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.AddScoped<SecondFactors>().AddScoped<RecoveryCodes>().AddScoped<Passkeys>().AddScoped<SignInBrowser>().AddSingleton<SealedCookie>();
        services.Configure<IdentityPasskeyOptions>(passkey =>
        {
            // A passkey is two factors: the device, and the finger or PIN that it asks for.
            passkey.UserVerificationRequirement = "required";
            passkey.ResidentKeyRequirement = "required";
        });

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme);
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<IOptions<AccountsOptions>, IOptions<SiteOptions>, SessionCookie>((cookie, accounts, site, events) =>
                SetUp(cookie, accounts.Value, site.Value, events));

        // Encrypts and signs in one pass, at half the cost. Existing keys keep their own algorithm.
        services.AddDataProtection().SetApplicationName("Marketplace").PersistKeysToDbContext<AccountsDbContext>()
            .UseCryptographicAlgorithms(new AuthenticatedEncryptorConfiguration { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM });
    }

    private static void SetUp(CookieAuthenticationOptions cookie, AccountsOptions accounts, SiteOptions site, SessionCookie events)
    {
        site.Protect(cookie.Cookie, CurrentUser.Cookie);
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        // The session decides when it ends, so the cookie is never renewed.
        cookie.ExpireTimeSpan = accounts.SessionLives;
        cookie.SlidingExpiration = false;
        cookie.LoginPath = "/account/sign-in";
        cookie.Events = events;
    }
}
