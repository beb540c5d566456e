using Marketplace.Kernel.Web;
using Marketplace.Orders.Persistence;
using Microsoft.AspNetCore.Builder;

namespace Marketplace.Orders;

/// <summary>Registers the module.</summary>
public static class OrdersModule
{
    /// <summary>Adds the module to the host.</summary>
    public static WebApplicationBuilder AddOrders(this WebApplicationBuilder host)
    {
        host.AddModule<OrdersDbContext, OrdersSqliteDbContext>(OrdersDbContext.SchemaName);
        return host;
    }
}
