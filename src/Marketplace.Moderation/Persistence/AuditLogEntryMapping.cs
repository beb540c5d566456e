using Marketplace.Moderation.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Moderation.Persistence;

internal sealed class AuditLogEntryMapping : IEntityTypeConfiguration<AuditLogEntry>
{
    public void Configure(EntityTypeBuilder<AuditLogEntry> builder)
    {
        builder.ToTable("AuditLog", table => table.HasTrigger("AuditLogGrows")).HasKey(e => e.Position);
        builder.Property(e => e.Position).ValueGeneratedNever();
        builder.Property(e => e.Path).HasMaxLength(AuditLogEntry.LongestPath);
        builder.Property(e => e.Details).HasMaxLength(-1);
        builder.Property(e => e.Before).HasMaxLength(64);
        builder.Property(e => e.Hash).HasMaxLength(64);
        // What administrators filter by. A day is found by its first position, because times never go back.
        builder.HasIndex(e => e.At);
        builder.HasIndex(e => new { e.StaffId, e.Position });
        builder.HasIndex(e => new { e.Kind, e.Position });
        builder.HasIndex(e => new { e.Answers, e.Position });
    }
}
