using Marketplace.Reviews.Domain;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Reviews.Persistence;

internal sealed class ReviewableOrderMapping : IEntityTypeConfiguration<ReviewableOrder>
{
    public void Configure(EntityTypeBuilder<ReviewableOrder> builder)
    {
        builder.ToTable("ReviewableOrders").HasKey(o => o.OrderId);
        builder.Property(x => x.BuyerName).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        builder.Property(x => x.ShopName).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        builder.Property(o => o.OrderId).ValueGeneratedNever();
        builder.ComplexProperty(o => o.Facts);
        builder.Ignore(o => o.Counted);
        builder.Ignore(o => o.IsResolved);
        builder.Property(o => o.Given).HasMaxLength(-1);
        // A buyer's other reviews of the same seller.
        builder.HasIndex(o => new { o.BuyerId, o.SellerId, o.OrderId });
        builder.HasIndex(o => new { o.BuyerId, o.OrderId });
        builder.HasIndex(o => new { o.SellerId, o.OrderId });
    }
}
