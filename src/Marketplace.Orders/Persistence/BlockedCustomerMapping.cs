using Marketplace.Orders.Domain;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Orders.Persistence;

internal sealed class BlockedCustomerMapping : IEntityTypeConfiguration<BlockedCustomer>, IEntityTypeConfiguration<SellerPause>
{
    public void Configure(EntityTypeBuilder<BlockedCustomer> builder)
    {
        builder.ToTable("BlockedCustomers");
        builder.Property(x => x.CustomerName).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        builder.Property(b => b.Note).HasMaxLength(BlockedCustomer.NoteLength);
        builder.HasIndex(b => new { b.SellerId, b.CustomerId }).IsUnique();
        builder.HasIndex(b => new { b.SellerId, b.Id });
        builder.HasIndex(b => b.CustomerId);
    }

    public void Configure(EntityTypeBuilder<SellerPause> builder)
    {
        builder.ToTable("SellerPauses").HasKey(p => new { p.SellerId, p.Why });
        // Of two events that arrive at once, the later has to win.
        builder.Property(p => p.Version).IsConcurrencyToken();
    }
}
