using Marketplace.Kernel.Web;
using Marketplace.Offers.Persistence;
using Microsoft.AspNetCore.Builder;

namespace Marketplace.Offers;

/// <summary>Registers the module.</summary>
public static class OffersModule
{
    /// <summary>Adds the module to the host.</summary>
    public static WebApplicationBuilder AddOffers(this WebApplicationBuilder host)
    {
        host.AddModule<OffersDbContext, OffersSqliteDbContext>(OffersDbContext.SchemaName);
        return host;
    }
}
