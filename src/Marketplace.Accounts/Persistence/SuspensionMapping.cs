using Marketplace.Accounts.Domain;
using Marketplace.Casework;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Accounts.Persistence;

internal sealed class SuspensionMapping : IEntityTypeConfiguration<Suspension>
{
    public void Configure(EntityTypeBuilder<Suspension> builder)
    {
        builder.ToTable("Suspensions");
        builder.Ignore(s => s.End);
        builder.Property(s => s.Reason).HasMaxLength(Suspension.LongestReason);
        builder.Property(s => s.Appeal).HasMaxLength(Suspension.LongestReason);
        builder.Property(s => s.Reasons).HasMaxLength(Suspension.LongestReason);
        builder.HasIndex(s => new { s.AccountId, s.Id });
        // One at a time.
        builder.HasIndex(s => s.AccountId, "Running").IsUnique().HasFilter("[EndedAt] IS NULL");
        // For the job that ends them.
        builder.HasIndex(s => s.Until).HasFilter("[EndedAt] IS NULL");
        builder.HasQueue("[AppealedAt] IS NOT NULL AND [DecidedAt] IS NULL AND [EndedAt] IS NULL");
    }
}
