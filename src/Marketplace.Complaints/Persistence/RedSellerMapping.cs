using Marketplace.Complaints.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Complaints.Persistence;

internal sealed class RedSellerMapping : IEntityTypeConfiguration<RedSeller>
{
    public void Configure(EntityTypeBuilder<RedSeller> builder)
    {
        builder.ToTable("RedSellers").HasKey(r => r.SellerId);
        builder.Property(r => r.SellerId).ValueGeneratedNever();
    }
}
