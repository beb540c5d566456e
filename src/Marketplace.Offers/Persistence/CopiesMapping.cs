using Marketplace.Offers.Domain;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Offers.Persistence;

internal sealed class CopiesMapping : IEntityTypeConfiguration<SellerCopy>, IEntityTypeConfiguration<BuyerCopy>
{
    public void Configure(EntityTypeBuilder<SellerCopy> seller)
    {
        seller.ToTable("Sellers");
        seller.Property(x => x.Name).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        seller.HasKey(s => s.SellerId);
        seller.Property(s => s.SellerId).ValueGeneratedNever();
        seller.Property(s => s.Country).HasMaxLength(2);
        seller.Property(s => s.Currency).HasMaxLength(3);
        seller.Property(s => s.HoldTurn).IsConcurrencyToken();
        seller.Property(s => s.StandingAt).IsConcurrencyToken();
        seller.Property(s => s.LevelAt).IsConcurrencyToken();
        seller.Property(s => s.Version).IsConcurrencyToken();
        seller.HasIndex(s => s.Shop).IsUnique();
    }

    public void Configure(EntityTypeBuilder<BuyerCopy> buyer)
    {
        buyer.ToTable("Buyers");
        buyer.HasKey(b => b.AccountId);
        buyer.Property(b => b.AccountId).ValueGeneratedNever();
    }
}
