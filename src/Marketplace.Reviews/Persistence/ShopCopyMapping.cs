using Marketplace.Reviews.Domain;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Reviews.Persistence;

internal sealed class ShopCopyMapping : IEntityTypeConfiguration<ShopCopy>
{
    public void Configure(EntityTypeBuilder<ShopCopy> builder)
    {
        builder.ToTable("Shops").HasKey(s => s.SellerId);
        builder.Property(x => x.Name).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        builder.Property(s => s.SellerId).ValueGeneratedNever();
        builder.Property(s => s.Description).HasMaxLength(4000);
        builder.HasIndex(s => s.Shop).IsUnique();
    }
}
