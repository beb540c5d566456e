using Marketplace.Reviews.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Reviews.Persistence;

internal sealed class OrderCompensationMapping : IEntityTypeConfiguration<OrderCompensation>
{
    public void Configure(EntityTypeBuilder<OrderCompensation> builder)
    {
        builder.ToTable("Compensations").HasKey(c => c.OrderId);
        builder.Property(c => c.OrderId).ValueGeneratedNever();
        // Two events about one order at once would lose one of them.
        builder.Property(c => c.Given).HasMaxLength(-1).IsConcurrencyToken();
    }
}
