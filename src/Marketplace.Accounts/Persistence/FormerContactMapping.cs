using Marketplace.Accounts.FindRelations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Accounts.Persistence;

internal sealed class FormerContactMapping : IEntityTypeConfiguration<FormerContact>, IEntityTypeConfiguration<ContactKey>
{
    public void Configure(EntityTypeBuilder<FormerContact> builder)
    {
        builder.ToTable("FormerContacts").HasKey(f => new { f.AccountId, f.Hash });
        builder.Property(f => f.Hash).HasMaxLength(44);
        builder.HasIndex(f => f.LeftAt);
    }

    public void Configure(EntityTypeBuilder<ContactKey> builder)
    {
        builder.ToTable("ContactKeys").HasKey(k => k.Id);
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.Property(k => k.Protected).HasMaxLength(1000);
    }
}
