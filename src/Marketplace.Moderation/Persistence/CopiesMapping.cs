using Marketplace.Moderation.Domain;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Moderation.Persistence;

internal sealed class ReviewCopyMapping : IEntityTypeConfiguration<ReviewCopy>
{
    public void Configure(EntityTypeBuilder<ReviewCopy> builder)
    {
        builder.ToTable("Reviews").HasKey(r => r.ReviewId);
        builder.Property(x => x.BuyerName).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        builder.Property(r => r.ReviewId).ValueGeneratedNever();
        builder.Property(r => r.Turn).IsConcurrencyToken();
        builder.HasIndex(r => r.OrderId).IsUnique();
        // The reviews that a seller can add to a wave.
        builder.HasIndex(r => new { r.SellerId, r.PublishedAt });
        builder.HasIndex(r => new { r.BuyerId, r.ReviewId });
    }
}

internal sealed class SellerCopyMapping : IEntityTypeConfiguration<SellerCopy>
{
    public void Configure(EntityTypeBuilder<SellerCopy> builder)
    {
        builder.ToTable("Sellers").HasKey(s => s.SellerId);
        builder.Property(x => x.Name).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        builder.Property(s => s.SellerId).ValueGeneratedNever();
    }
}
