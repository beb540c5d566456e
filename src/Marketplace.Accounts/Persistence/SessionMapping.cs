using Marketplace.Accounts.KeepSessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Accounts.Persistence;

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("Sessions");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.KeyHash).HasMaxLength(44);
        builder.Property(s => s.Stamp).HasMaxLength(32);
        builder.Property(s => s.Browser).HasMaxLength(40);
        builder.Property(s => s.Platform).HasMaxLength(40);
        builder.HasIndex(s => new { s.AccountId, s.SeenAt });
        // For the job that deletes ended sessions.
        builder.HasIndex(s => s.SeenAt);
    }
}
