using Marketplace.Billing.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Billing.Persistence;

internal sealed class BilledOrderMapping : IEntityTypeConfiguration<BilledOrder>
{
    public void Configure(EntityTypeBuilder<BilledOrder> builder)
    {
        builder.ToTable("Orders");
        builder.Property(o => o.Currency).HasMaxLength(3);
        builder.Property(o => o.Plan).HasMaxLength(PlanVersionMapping.LongestName);
        builder.HasIndex(o => new { o.SellerId, o.Id }, "Billed").HasFilter("[BilledAt] IS NOT NULL");
        builder.HasIndex(o => new { o.SellerId, o.Id }, "Holding").HasFilter("[Held] > 0");
        builder.HasIndex(o => o.ReleaseAt).HasFilter("[ReleaseAt] IS NOT NULL");
        builder.HasIndex(o => o.PayoutId).HasFilter("[PayoutId] IS NOT NULL");
        builder.HasIndex(o => o.SellerId, "Unpaid").HasFilter("[ReleasedAt] IS NOT NULL AND [PayoutId] IS NULL");
    }
}
