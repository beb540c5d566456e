using Marketplace.Notices.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Notices.Persistence;

internal sealed class OrderCopyMapping : IEntityTypeConfiguration<OrderCopy>
{
    public void Configure(EntityTypeBuilder<OrderCopy> builder)
    {
        builder.ToTable("Orders");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Currency).HasMaxLength(3);
        builder.HasIndex(o => new { o.BuyerId, o.Id });
        builder.HasIndex(o => new { o.SellerId, o.Id });
    }
}
