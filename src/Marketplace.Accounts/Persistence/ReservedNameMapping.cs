using Marketplace.Accounts.RegisterAccount;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Accounts.Persistence;

internal sealed class ReservedNameMapping : IEntityTypeConfiguration<ReservedName>
{
    public void Configure(EntityTypeBuilder<ReservedName> builder)
    {
        builder.ToTable("ReservedNames").HasKey(r => r.Name);
        builder.Property(r => r.Name).HasMaxLength(60);
        builder.HasIndex(r => r.At);
    }
}
