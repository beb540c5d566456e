using Marketplace.Billing.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Billing.Persistence;

internal sealed class SellerIdentityMapping : IEntityTypeConfiguration<SellerIdentity>
{
    public void Configure(EntityTypeBuilder<SellerIdentity> builder)
    {
        builder.ToTable("SellerIdentities");
        builder.Ignore(i => i.Trader);
        builder.ComplexProperty(i => i.Details, details =>
        {
            details.Property(d => d.Country).HasMaxLength(2);
            details.Property(d => d.Email).HasMaxLength(254);
            details.Ignore(d => d.FullName).Ignore(d => d.FullRegister);
        });
        builder.HasIndex(i => i.ActAt).HasFilter("[ActAt] IS NOT NULL");
    }
}
