using System.Security.Cryptography;
using Marketplace.Reviews.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Reviews.Persistence;

internal sealed class ReviewPictureMapping : IEntityTypeConfiguration<ReviewPicture>, IEntityTypeConfiguration<ReviewPictureFile>
{
    public void Configure(EntityTypeBuilder<ReviewPicture> builder)
    {
        builder.ToTable("ReviewPictures").HasKey(p => p.PictureId);
        builder.Property(p => p.PictureId).ValueGeneratedNever();
        builder.Property(p => p.Hash).HasMaxLength(SHA256.HashSizeInBytes);
        builder.HasIndex(p => p.ReviewId);
        builder.HasIndex(p => p.DestroyAt).HasFilter("[DestroyAt] IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<ReviewPictureFile> builder)
    {
        builder.ToTable("ReviewPictureFiles");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.HasIndex(p => p.DraftOf).HasFilter("[DraftOf] IS NOT NULL");
        builder.HasIndex(p => p.DraftedAt).HasFilter("[DraftedAt] IS NOT NULL");
    }
}
