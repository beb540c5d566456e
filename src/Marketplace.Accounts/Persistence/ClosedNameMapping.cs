using Marketplace.Accounts.CloseAccounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Accounts.Persistence;

internal sealed class ClosedNameMapping : IEntityTypeConfiguration<ClosedName>
{
    public void Configure(EntityTypeBuilder<ClosedName> builder)
    {
        builder.ToTable("ClosedNames").HasKey(n => n.Hash);
        builder.Property(n => n.Hash).HasMaxLength(44);
        builder.HasIndex(n => n.Until);
    }
}
