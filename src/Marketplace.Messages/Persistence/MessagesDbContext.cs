using Marketplace.Kernel.Persistence;
using Marketplace.Messages.Domain;
using Marketplace.Translation;
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

    public DbSet<Conversation> Conversations => Set<Conversation>();

    public DbSet<Inquiry> Inquiries => Set<Inquiry>();

    public DbSet<Participant> Participants => Set<Participant>();

    public DbSet<Message> Messages => Set<Message>();

    public DbSet<Card> Cards => Set<Card>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<MessageCase> Cases => Set<MessageCase>();

    public DbSet<SupportQuestion> Questions => Set<SupportQuestion>();

    public DbSet<ReadyAnswer> Answers => Set<ReadyAnswer>();

    public DbSet<UnreadTotal> Totals => Set<UnreadTotal>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.MapTranslations();
    }
}
