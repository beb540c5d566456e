using Marketplace.Accounts.Domain;
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
        builder.HasIndex(s => new { s.Priority, s.QueuedAs, s.DueAt }, "Queue").HasFilter("[AppealedAt] IS NOT NULL AND [DecidedAt] IS NULL AND [EndedAt] IS NULL");
        builder.HasIndex(s => new { s.ClaimedById, s.Priority, s.QueuedAs }).HasFilter("[ClaimedById] IS NOT NULL");
        builder.HasIndex(s => new { s.DecidedAt, s.Id });
    }
}
