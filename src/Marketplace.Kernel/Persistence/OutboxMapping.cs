using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Kernel.Persistence;

internal sealed class OutboxMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("Outbox").HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Payload).HasMaxLength(-1);
        builder.Property(m => m.Error).HasMaxLength(4000);
        builder.HasIndex(m => m.DueAt).HasFilter("[DueAt] IS NOT NULL");
        builder.HasIndex(m => m.ParkedAt).HasFilter("[ParkedAt] IS NOT NULL");
    }
}

internal sealed class InboxMapping : IEntityTypeConfiguration<InboxEntry>
{
    public void Configure(EntityTypeBuilder<InboxEntry> builder)
    {
        builder.ToTable("Inbox").HasKey(e => new { e.EventId, e.Handler });
        builder.HasIndex(e => e.HandledAt);
    }
}
