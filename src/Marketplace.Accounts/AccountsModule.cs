using Marketplace.Accounts.CloseAccount;
using Marketplace.Accounts.CloseAccounts;
using Marketplace.Accounts.Demo;
using Marketplace.Accounts.Domain;
using Marketplace.Accounts.DropParkedEvents;
using Marketplace.Accounts.EventHandlers;
using Marketplace.Accounts.Identity;
using Marketplace.Accounts.MakeDataFile;
using Marketplace.Accounts.MakeFirstAdministrator;
using Marketplace.Accounts.Parts;
using Marketplace.Accounts.Persistence;
using Marketplace.Accounts.Personal;
using Marketplace.Accounts.Suspending;
using Marketplace.Accounts.TakeData;
using Marketplace.Accounts.UploadShopPicture;
using Marketplace.Casework;
using Marketplace.Contracts;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Guides;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Personal;
using Marketplace.Events;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Accounts;

/// <summary>Registers the module.</summary>
public static class AccountsModule
{
    /// <summary>Adds the module to the host.</summary>
    public static WebApplicationBuilder AddAccounts(this WebApplicationBuilder host)
    {
        host.AddModule<AccountsDbContext, AccountsSqliteDbContext>(AccountsDbContext.SchemaName)
            .Options<AccountsOptions>("Accounts")
            .On<RegistrationSubmitted, WriteToAddressWhenRegistrationIsSubmitted>()
            .On<PasswordResetSubmitted, OfferPasswordResetWhenSubmitted>()
            .On<EmailChangeSubmitted, SendLinkWhenEmailChangeIsSubmitted>()
            .On<SignInRefused, SendLinkWhenSignInIsRefused>()
            .On<SuspensionDecided, SuspendAccountWhenDecided>()
            .On<SuspensionTakenBack, SuspendAccountWhenDecided>()
            .Options<CaseworkOptions>("Casework")
            .Queue<SuspensionAppeals>()
            .Work<EndSuspensions>()
            .Work<ForgetEndedSessions>()
            .Work<ForgetSignInTries>()
            .Work<ForgetDevices>()
            .Work<FreeUnconfirmedAccounts>()
            .Work<DeleteDataFiles>()
            .Work<CloseAccounts.CloseAccounts>()
            .Work<ForgetClosedNames>()
            .Work<DropLastMails>()
            .Navigation(Side.Buying, "Account", "/account", "person", 30)
            .Part<ShopHeadPart>(Places.SellerHead, 10)
            .Part<ShopAboutPart>(Places.SellerAbout, 10)
            .Navigation(Side.Selling, "Shop", "/shop/edit", "shop", 55)
            .Navigation(Side.Selling, "Account", "/account", "person", 60)
            .Navigation(Side.Administration, "Accounts", "/admin/accounts", "people", 10)
            .Demo<AccountsDemo>();
        host.Services.AddSingleton<IQuoteFigures, AccountsFigures>();
        host.AddIdentity();
        host.Services.AddScoped<IPersonalData, AccountsData>().AddSingleton<DataTickets>();
        host.Services.AddScoped<OpenMatters>().AddScoped<Forgetting>().AddScoped<ParkedPayloads>().AddScoped<ShopPictureUploads>();
        host.Services.AddSingleton<MakeDataFiles>().AddHostedService(services => services.GetRequiredService<MakeDataFiles>());
        host.Services.Configure<MvcOptions>(mvc => mvc.Filters.Add<SuspensionFilter>());
        host.Services.AddScoped<IPublicPages, ShopPages>().AddScoped<IReadStaff, ReadStaff>().AddScoped<IReadRegistrations, ReadRegistrations>().AddScoped<IReadSuspensions, ReadSuspensions>();
        return host;
    }
}
