using Marketplace.Billing.Domain;
using Marketplace.Casework;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Billing.Persistence;

internal sealed class IdentityCheckMapping : IEntityTypeConfiguration<IdentityCheck>
{
    public void Configure(EntityTypeBuilder<IdentityCheck> builder)
    {
        builder.ToTable("IdentityChecks");
        builder.Property(x => x.ShopName).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        builder.Ignore(c => c.Sold);
        builder.Property(c => c.Currency).HasMaxLength(3);
        builder.Property(c => c.Reasons).HasMaxLength(IdentityCheck.LongestReasons);
        builder.HasQueue("[State] = 'Open'");
    }
}
