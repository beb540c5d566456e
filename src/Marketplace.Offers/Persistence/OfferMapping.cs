using Marketplace.Offers.Domain;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Offers.Persistence;

internal sealed class OfferMapping : IEntityTypeConfiguration<Offer>
{
    public void Configure(EntityTypeBuilder<Offer> offer)
    {
        offer.ToTable("Offers");
        offer.Property(x => x.ShopName).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        offer.Property(o => o.Title).HasMaxLength(120);
        offer.Property(o => o.Description).HasMaxLength(5000);
        offer.Property(o => o.Category).HasMaxLength(40);
        offer.Property(o => o.Country).HasMaxLength(2);
        offer.Property(o => o.Currency).HasMaxLength(3);
        // Stored as a number, so that “at least” compares it.
        offer.Property(o => o.Level).HasConversion<int>();
        offer.OwnsMany(o => o.Pictures, picture =>
        {
            picture.ToTable("OfferPictures");
            picture.WithOwner().HasForeignKey("OfferId");
            picture.HasKey(p => p.Id);
            picture.Property(p => p.Id).ValueGeneratedNever();
        });

        offer.HasIndex(o => o.PausedUntil).HasFilter("[PausedUntil] IS NOT NULL");
        offer.HasIndex(o => new { o.SellerId, o.PausedUntil }).HasFilter("[PausedUntil] IS NOT NULL");
        offer.HasIndex(o => o.ExtraUntil).HasFilter("[ExtraUntil] IS NOT NULL");
        offer.HasIndex(o => new { o.SellerId, o.ExtraUntil }).HasFilter("[ExtraUntil] IS NOT NULL");

        // The columns after the sort column let filters be checked in the index, before a row is read.
        offer.HasIndex(o => new { o.SellerId, o.Id });
        offer.HasIndex(o => new { o.Category, o.Id, o.Kind, o.Country, o.EuroCents, o.Score, o.Hours, o.Level, o.PausedUntil });
        offer.HasIndex(o => new { o.Category, o.EuroCents, o.Id, o.Kind, o.Country, o.Score, o.Hours, o.Level, o.PausedUntil });
        offer.HasIndex(o => new { o.Category, o.Rank, o.Id, o.Kind, o.Country, o.EuroCents, o.Score, o.Hours, o.Level, o.PausedUntil });
        offer.HasIndex(o => new { o.Id, o.Category, o.Kind, o.Country, o.EuroCents, o.Score, o.Hours, o.Level, o.PausedUntil });
        offer.HasIndex(o => new { o.EuroCents, o.Id, o.Kind, o.Country, o.Score, o.Hours, o.Level, o.PausedUntil });
        offer.HasIndex(o => new { o.Level, o.Rank, o.Id, o.PausedUntil });
        offer.HasIndex(o => new { o.Rank, o.Id, o.Kind, o.Country, o.EuroCents, o.Score, o.Hours, o.Level, o.PausedUntil });
    }
}
