using Marketplace.Casework;
using Marketplace.Moderation.Domain;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Moderation.Persistence;

internal sealed class DeletionRequestMapping : IEntityTypeConfiguration<DeletionRequest>
{
    public void Configure(EntityTypeBuilder<DeletionRequest> builder)
    {
        builder.ToTable("DeletionRequests");
        builder.Property(x => x.BuyerName).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        builder.Property(x => x.ShopName).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        builder.Property(r => r.ReportedByName).HasConversion(shown => shown == null ? null : FormerNames.Stored(shown), stored => stored == null ? null : FormerNames.Shown(stored));
        builder.Property(r => r.Explanation).HasMaxLength(Needs.LongestExplanation);
        builder.Property(r => r.Statement).HasMaxLength(DeletionRequest.LongestStatement);
        builder.Ignore(r => r.IsStatementShared);
        builder.Ignore(r => r.Summary);
        builder.Ignore(r => r.Last);
        builder.Ignore(r => r.SellersReport);
        builder.Ignore(r => r.IsFurther);
        builder.Ignore(r => r.NotBefore);
        // Allows one open request and one open report for each review; appeals are open beside them. A number compares with 0 and 1 on both
        // databases.
        builder.Property(r => r.IsReport).HasConversion<int>();
        builder.HasIndex(r => new { r.ReviewId, r.IsReport }).IsUnique()
            .HasFilter("[State] = 'Open' AND [Kind] <> 'Appeal'").HasDatabaseName("IX_DeletionRequests_Open");
        builder.HasIndex(r => new { r.ReviewId, r.Id });
        builder.HasIndex(r => r.WaveId).HasFilter("[WaveId] IS NOT NULL");
        builder.HasIndex(r => new { r.SellerId, r.Id });
        builder.HasIndex(r => new { r.BuyerId, r.Id });
        builder.HasIndex(r => new { r.ReportedById, r.Id }).HasFilter("[ReportedById] IS NOT NULL");
        // Three kinds share the table, and each has a queue, which is also filtered by reason.
        builder.HasIndex(r => new { r.State, r.Kind, r.Priority, r.DueAt, r.Id, r.ClaimedById, r.ClaimedUntil, r.QueuedAs });
        builder.HasIndex(r => new { r.State, r.Kind, r.Reason, r.Priority, r.DueAt, r.Id, r.ClaimedById, r.ClaimedUntil, r.QueuedAs });
        builder.HasMine();
        // Decided and similar cases.
        builder.HasIndex(r => new { r.State, r.Kind, r.DecidedAt });
        builder.HasIndex(r => new { r.Reason, r.State, r.DecidedAt });
        builder.OwnsMany(r => r.Evidence, evidence =>
        {
            evidence.ToTable("Evidence").WithOwner().HasForeignKey("RequestId");
            evidence.HasKey("RequestId", nameof(Evidence.Position));
            evidence.Property(e => e.Position).ValueGeneratedNever();
            evidence.Property(x => x.Name).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
            evidence.Property(e => e.Text).HasMaxLength(Evidence.LongestText);
        });
        builder.OwnsMany(r => r.Decisions, decision =>
        {
            decision.ToTable("Decisions").WithOwner().HasForeignKey("RequestId");
            decision.HasKey("RequestId", nameof(Decision.Round));
            decision.Property(d => d.Round).ValueGeneratedNever();
            decision.Property(d => d.Statement).HasMaxLength(Verdict.LongestStatement);
            decision.Ignore(d => d.Remedy);
            // The statements of a month.
            decision.HasIndex(d => d.At);
            decision.Property(d => d.RemedyCurrency).HasMaxLength(3);
            decision.Property(d => d.Passage).HasMaxLength(Verdict.LongestPassage);
        });
        builder.OwnsMany(r => r.Appeals, appeal =>
        {
            appeal.ToTable("Appeals").WithOwner().HasForeignKey("RequestId");
            appeal.HasKey("RequestId", nameof(Appeal.By));
            appeal.Property(a => a.Words).HasMaxLength(Appeal.Longest);
        });
    }
}
