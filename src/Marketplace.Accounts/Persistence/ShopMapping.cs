using Marketplace.Accounts.Domain;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Accounts.Persistence;

internal sealed class ShopMapping : IEntityTypeConfiguration<Shop>
{
    public void Configure(EntityTypeBuilder<Shop> builder)
    {
        builder.ToTable("Shops");
        builder.Property(x => x.Name).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        builder.Property(s => s.Name).HasMaxLength(Shop.MaxName);
        builder.Property(s => s.SpellingKey).HasMaxLength(Shop.MaxKey);
        builder.Property(s => s.LookKey).HasMaxLength(Shop.MaxKey);
        builder.Property(s => s.Slug).HasMaxLength(100);
        builder.Property(s => s.Description).HasMaxLength(Shop.MaxDescription);
        builder.Property(s => s.Country).HasMaxLength(2);
        builder.Property(s => s.Currency).HasMaxLength(3);
        builder.Property(s => s.Language).HasMaxLength(20);
        builder.ComplexProperty(s => s.Policies, policies =>
        {
            policies.Property(p => p.Delivery).HasColumnName("DeliveryPolicy").HasMaxLength(Shop.MaxPolicy);
            policies.Property(p => p.Returns).HasColumnName("ReturnsPolicy").HasMaxLength(Shop.MaxPolicy);
            policies.Property(p => p.Contact).HasColumnName("ContactPolicy").HasMaxLength(Shop.MaxPolicy);
        });
        builder.HasIndex(s => s.Slug).IsUnique();
        builder.HasIndex(s => s.SpellingKey).IsUnique();
        builder.HasIndex(s => s.LookKey).IsUnique();
    }
}
