using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Notices.Persistence;

internal class NoticesDbContext : ModuleDbContext
{
    public const string SchemaName = "notices";

    public NoticesDbContext(DbContextOptions<NoticesDbContext> options) : base(options, SchemaName)
    {
    }

    protected NoticesDbContext(DbContextOptions options) : base(options, SchemaName)
    {
    }
}
