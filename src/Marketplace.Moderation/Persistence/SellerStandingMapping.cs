using Marketplace.Casework;
using Marketplace.Moderation.Domain;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Moderation.Persistence;

internal sealed class SellerStandingMapping : IEntityTypeConfiguration<SellerStanding>
{
    public void Configure(EntityTypeBuilder<SellerStanding> builder)
    {
        builder.ToTable("SellerStandings");
        builder.HasMany(s => s.Rejections).WithOne().HasForeignKey("SellerId");
        builder.Ignore(s => s.FilingSuspendedUntil);
        builder.OwnsMany(s => s.Suspensions, suspension =>
        {
            suspension.ToTable("Suspensions").WithOwner().HasForeignKey("SellerId");
            suspension.HasKey("SellerId", nameof(Suspension.RequestId));
            suspension.Property(s => s.RequestId).ValueGeneratedNever();
        });
    }
}

/// <summary>Not owned, because a seller can have many: only those about one review are loaded.</summary>
internal sealed class RejectionMapping : IEntityTypeConfiguration<Rejection>
{
    public void Configure(EntityTypeBuilder<Rejection> builder)
    {
        builder.ToTable("Rejections").Property<long>("SellerId");
        builder.HasKey("SellerId", nameof(Rejection.RequestId));
        builder.Property(r => r.RequestId).ValueGeneratedNever();
        builder.HasIndex("SellerId", nameof(Rejection.ReviewId));
    }
}

internal sealed class SuspensionProposalMapping : IEntityTypeConfiguration<SuspensionProposal>
{
    public void Configure(EntityTypeBuilder<SuspensionProposal> builder)
    {
        builder.ToTable("SuspensionProposals");
        builder.Property(x => x.ShopName).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        builder.Property(p => p.Statement).HasMaxLength(SuspensionProposal.LongestStatement);
        builder.HasQueue("[DecidedAt] IS NULL");
        builder.HasIndex(p => p.RequestId).IsUnique();
        builder.HasIndex(p => new { p.SellerId, p.DecidedAt });
    }
}
