using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Moderation.Persistence;

internal class ModerationDbContext : ModuleDbContext
{
    public const string SchemaName = "moderation";

    public ModerationDbContext(DbContextOptions<ModerationDbContext> options) : base(options, SchemaName)
    {
    }

    protected ModerationDbContext(DbContextOptions options) : base(options, SchemaName)
    {
    }
}
