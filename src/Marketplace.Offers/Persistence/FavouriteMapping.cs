using Marketplace.Offers.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Offers.Persistence;

internal sealed class FavouriteMapping : IEntityTypeConfiguration<Favourite>, IEntityTypeConfiguration<OfferNews>
{
    public void Configure(EntityTypeBuilder<Favourite> favourite)
    {
        favourite.ToTable("Favourites");
        favourite.HasKey(f => new { f.AccountId, f.Kind, f.SubjectId });
        favourite.HasIndex(f => new { f.AccountId, f.Id });
        favourite.HasIndex(f => new { f.SubjectId, f.Kind, f.Tells, f.Id });
    }

    public void Configure(EntityTypeBuilder<OfferNews> news)
    {
        news.ToTable("OfferNews");
        news.HasKey(n => n.OfferId);
        news.Property(n => n.OfferId).ValueGeneratedNever();
        // The job that tells must not overwrite what is newer.
        news.Property(n => n.At).IsConcurrencyToken();
        news.HasIndex(n => n.DueAt).HasFilter("[DueAt] IS NOT NULL");
    }
}
