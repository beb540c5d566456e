using Marketplace.Billing.Domain;
using Marketplace.Casework;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Billing.Persistence;

internal sealed class HoldObjectionMapping : IEntityTypeConfiguration<HoldObjection>
{
    public void Configure(EntityTypeBuilder<HoldObjection> builder)
    {
        builder.ToTable("HoldObjections");
        builder.Property(x => x.ShopName).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        builder.Ignore(c => c.Money);
        builder.Property(c => c.Currency).HasMaxLength(3);
        builder.Property(c => c.Words).HasMaxLength(HoldObjection.LongestWords);
        builder.Property(c => c.Reasons).HasMaxLength(HoldObjection.LongestReasons);
        builder.Property(c => c.HeldFor).HasMaxLength(40);
        builder.HasIndex(c => new { c.OrderId, c.HeldFor }).IsUnique();
        builder.HasIndex(c => new { c.SellerId, c.Id });
        builder.HasQueue("[DecidedAt] IS NULL");
    }
}
