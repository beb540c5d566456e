using Marketplace.Offers.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Offers.Persistence;

internal sealed class BlockMapping : IEntityTypeConfiguration<Block>
{
    public void Configure(EntityTypeBuilder<Block> block)
    {
        block.ToTable("Blocks").HasKey(b => new { b.SellerId, b.CustomerId });
        // Of two events that arrive at once, the later has to win.
        block.Property(b => b.BlockId).IsConcurrencyToken();
    }
}
