using Marketplace.Offers.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Offers.Persistence;

internal sealed class PictureMapping : IEntityTypeConfiguration<PictureFile>
{
    public void Configure(EntityTypeBuilder<PictureFile> picture)
    {
        picture.ToTable("Pictures");
        picture.Property(p => p.Id).ValueGeneratedNever();
        picture.HasIndex(p => p.DraftOf).HasFilter("[DraftOf] IS NOT NULL");
        picture.HasIndex(p => p.DraftedAt).HasFilter("[DraftedAt] IS NOT NULL");
    }
}
