using Marketplace.Accounts.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Accounts.Persistence;

internal sealed class ShopPictureMapping : IEntityTypeConfiguration<ShopPicture>
{
    public void Configure(EntityTypeBuilder<ShopPicture> builder)
    {
        builder.ToTable("ShopPictures");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.HasIndex(p => new { p.ShopId, p.IsBanner });
    }
}
