using Marketplace.Offers.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Offers.Persistence;

internal sealed class SellerPauseMapping : IEntityTypeConfiguration<SellerPause>
{
    public void Configure(EntityTypeBuilder<SellerPause> pause)
    {
        pause.ToTable("SellerPauses").HasKey(p => new { p.SellerId, p.Why });
        // Of two events that arrive at once, the later has to win.
        pause.Property(p => p.Version).IsConcurrencyToken();
    }
}
