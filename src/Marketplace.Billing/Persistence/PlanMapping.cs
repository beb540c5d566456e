using Marketplace.Billing.Domain;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Billing.Persistence;

internal sealed class PlanVersionMapping : IEntityTypeConfiguration<PlanVersion>
{
    public const int LongestName = 40;

    public void Configure(EntityTypeBuilder<PlanVersion> builder)
    {
        builder.ToTable("PlanVersions").HasKey(v => new { v.Plan, v.Version });
        builder.Property(v => v.Plan).HasMaxLength(LongestName);
        builder.Property(v => v.Version).ValueGeneratedNever();
        builder.ComplexProperty(v => v.Terms, terms =>
        {
            terms.Property(t => t.Percentage).HasColumnName("Percentage").HasPrecision(5, 2);
            terms.Property(t => t.Fixed).HasColumnName("Fixed");
            terms.Property(t => t.Cap).HasColumnName("Cap");
            terms.Property(t => t.MonthlyPrice).HasColumnName("MonthlyPrice");
            terms.Property(t => t.Currency).HasColumnName("Currency").HasMaxLength(3);
            terms.Ignore(t => t.FixedPart);
            terms.Ignore(t => t.Most);
            terms.Ignore(t => t.Monthly);
        });
    }
}

internal sealed class SellerPlanMapping : IEntityTypeConfiguration<SellerPlan>
{
    public void Configure(EntityTypeBuilder<SellerPlan> builder)
    {
        builder.ToTable("SellerPlans").HasKey(p => new { p.SellerId, p.ValidFrom });
        builder.Property(p => p.Plan).HasMaxLength(PlanVersionMapping.LongestName);
    }
}

internal sealed class SellerMapping : IEntityTypeConfiguration<Seller>
{
    public void Configure(EntityTypeBuilder<Seller> builder)
    {
        builder.ToTable("Sellers").HasKey(s => s.SellerId);
        builder.Property(x => x.Name).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        builder.Property(s => s.SellerId).ValueGeneratedNever();
        builder.Property(s => s.Country).HasMaxLength(2);
        builder.Property(s => s.Currency).HasMaxLength(3);
    }
}
