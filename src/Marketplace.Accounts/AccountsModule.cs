using Marketplace.Accounts.Persistence;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Accounts;

/// <summary>Registers the module.</summary>
public static class AccountsModule
{
    /// <summary>Adds the module to the host.</summary>
    public static WebApplicationBuilder AddAccounts(this WebApplicationBuilder host)
    {
        host.AddModule<AccountsDbContext, AccountsSqliteDbContext>(AccountsDbContext.SchemaName);
        host.Services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme);
        return host;
    }
}
