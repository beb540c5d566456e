using Marketplace.Reviews.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Reviews.Persistence;

internal sealed class UpdateRequestMuteMapping : IEntityTypeConfiguration<UpdateRequestMute>
{
    public void Configure(EntityTypeBuilder<UpdateRequestMute> builder)
    {
        builder.ToTable("UpdateRequestMutes").HasKey(m => new { m.BuyerId, m.SellerId });
        builder.HasIndex(m => m.SellerId);
    }
}
