using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.Persistence;

internal class OrdersDbContext : ModuleDbContext
{
    public const string SchemaName = "orders";

    public OrdersDbContext(DbContextOptions<OrdersDbContext> options) : base(options, SchemaName)
    {
    }

    protected OrdersDbContext(DbContextOptions options) : base(options, SchemaName)
    {
    }
}
