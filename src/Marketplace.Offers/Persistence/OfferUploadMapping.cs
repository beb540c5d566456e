using Marketplace.Offers.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Offers.Persistence;

internal sealed class OfferUploadMapping : IEntityTypeConfiguration<OfferUpload>
{
    public void Configure(EntityTypeBuilder<OfferUpload> upload)
    {
        upload.ToTable("OfferUploads");
        upload.Property(u => u.Id).ValueGeneratedNever();
        upload.HasIndex(u => u.DraftedAt);
        upload.HasIndex(u => new { u.SellerId, u.Id });
    }
}
