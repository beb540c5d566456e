using Marketplace.Billing.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Billing.Persistence;

internal sealed class ClosedSellerMapping : IEntityTypeConfiguration<ClosedSeller>
{
    public void Configure(EntityTypeBuilder<ClosedSeller> builder)
    {
        builder.ToTable("ClosedSellers").HasKey(s => s.SellerId);
        builder.Property(s => s.SellerId).ValueGeneratedNever();
        builder.Property(s => s.ProtectedDetails).HasMaxLength(-1);
        builder.HasIndex(s => s.DestroyAt).HasFilter("[DestroyAt] IS NOT NULL");
    }
}
