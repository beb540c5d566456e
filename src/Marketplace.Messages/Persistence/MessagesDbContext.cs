using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Messages.Persistence;

internal class MessagesDbContext : ModuleDbContext
{
    public const string SchemaName = "messages";

    public MessagesDbContext(DbContextOptions<MessagesDbContext> options) : base(options, SchemaName)
    {
    }

    protected MessagesDbContext(DbContextOptions options) : base(options, SchemaName)
    {
    }
}
