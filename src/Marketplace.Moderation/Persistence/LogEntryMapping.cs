using Marketplace.Moderation.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Moderation.Persistence;

internal sealed class LogEntryMapping : IEntityTypeConfiguration<LogEntry>
{
    public void Configure(EntityTypeBuilder<LogEntry> builder)
    {
        builder.ToTable("StaffLog", table => table.HasTrigger("StaffLogGrows")).HasKey(e => e.Position);
        builder.Property(e => e.Position).ValueGeneratedNever();
        builder.Property(e => e.Path).HasMaxLength(LogEntry.LongestPath);
        builder.Property(e => e.Details).HasMaxLength(-1);
        builder.Property(e => e.Before).HasMaxLength(64);
        builder.Property(e => e.Hash).HasMaxLength(64);
    }
}
