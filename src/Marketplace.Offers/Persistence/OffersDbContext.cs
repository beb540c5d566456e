using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.Persistence;

internal class OffersDbContext : ModuleDbContext
{
    public const string SchemaName = "offers";

    public OffersDbContext(DbContextOptions<OffersDbContext> options) : base(options, SchemaName)
    {
    }

    protected OffersDbContext(DbContextOptions options) : base(options, SchemaName)
    {
    }
}
