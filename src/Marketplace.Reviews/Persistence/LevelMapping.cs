using Marketplace.Reviews.Domain.Levels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Reviews.Persistence;

internal sealed class LevelMapping : IEntityTypeConfiguration<SellerOrders>, IEntityTypeConfiguration<HeldLevel>, IEntityTypeConfiguration<LevelChange>
{
    public void Configure(EntityTypeBuilder<SellerOrders> builder) => builder.ToTable("SellerOrders").HasKey(o => new { o.SellerId, o.Day });

    public void Configure(EntityTypeBuilder<HeldLevel> builder)
    {
        builder.ToTable("Levels").HasKey(l => l.SellerId);
        builder.Property(l => l.SellerId).ValueGeneratedNever();
        builder.Property(l => l.LookedAt).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<LevelChange> builder)
    {
        builder.ToTable("LevelChanges").HasKey(c => new { c.SellerId, c.At });
        builder.Ignore(c => c.Figures);
    }
}
