using Marketplace.Moderation.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Moderation.Persistence;

internal sealed class SellerStandingMapping : IEntityTypeConfiguration<SellerStanding>
{
    public void Configure(EntityTypeBuilder<SellerStanding> builder)
    {
        builder.ToTable("SellerStandings");
        builder.OwnsMany(s => s.Rejections, rejection =>
        {
            rejection.ToTable("Rejections").WithOwner().HasForeignKey("SellerId");
            rejection.HasKey("SellerId", nameof(Rejection.RequestId));
            rejection.Property(r => r.RequestId).ValueGeneratedNever();
        });
        builder.Ignore(s => s.FilingSuspendedUntil);
        builder.OwnsMany(s => s.Suspensions, suspension =>
        {
            suspension.ToTable("Suspensions").WithOwner().HasForeignKey("SellerId");
            suspension.HasKey("SellerId", nameof(Suspension.RequestId));
            suspension.Property(s => s.RequestId).ValueGeneratedNever();
        });
    }
}

internal sealed class SuspensionProposalMapping : IEntityTypeConfiguration<SuspensionProposal>
{
    public void Configure(EntityTypeBuilder<SuspensionProposal> builder)
    {
        builder.ToTable("SuspensionProposals");
        builder.Property(p => p.Statement).HasMaxLength(SuspensionProposal.LongestStatement);
        builder.HasIndex(p => new { p.DecidedAt, p.Id });
        builder.HasIndex(p => p.RequestId).IsUnique();
        builder.HasIndex(p => new { p.SellerId, p.DecidedAt });
    }
}
