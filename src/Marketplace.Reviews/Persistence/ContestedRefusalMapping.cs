using Marketplace.Casework;
using Marketplace.Reviews.Domain;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Reviews.Persistence;

internal sealed class ContestedRefusalMapping : IEntityTypeConfiguration<ContestedRefusal>
{
    public void Configure(EntityTypeBuilder<ContestedRefusal> builder)
    {
        builder.ToTable("ContestedRefusals");
        builder.Property(x => x.BuyerName).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        builder.Property(x => x.ShopName).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        builder.Property(c => c.Reasons).HasMaxLength(ContestedRefusal.LongestReasons);
        builder.HasIndex(c => c.OrderId).IsUnique();
        builder.HasQueue("[DecidedAt] IS NULL");
    }
}
