using Marketplace.Kernel.Persistence;
using Marketplace.Notices.Domain;
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

    public DbSet<Recipient> Recipients => Set<Recipient>();

    public DbSet<OrderCopy> Orders => Set<OrderCopy>();

    public DbSet<Mute> Mutes => Set<Mute>();

    public DbSet<ShopCopy> Shops => Set<ShopCopy>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<SentMail> SentMails => Set<SentMail>();
}
