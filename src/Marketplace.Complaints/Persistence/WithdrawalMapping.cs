using Marketplace.Complaints.Domain;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Complaints.Persistence;

internal sealed class WithdrawalMapping : IEntityTypeConfiguration<Withdrawal>
{
    public void Configure(EntityTypeBuilder<Withdrawal> builder)
    {
        builder.ToTable("Withdrawals");
        builder.Property(x => x.BuyerName).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        builder.Property(x => x.ShopName).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        builder.Property(w => w.Currency).HasMaxLength(3);
        builder.Property(w => w.Reason).HasMaxLength(Withdrawal.LongestReason);
        builder.Ignore(w => w.Summary);
        builder.Ignore(w => w.Last);
        // One per order, even if two are saved at the same time.
        builder.HasIndex(w => w.OrderId).IsUnique();
        builder.HasIndex(w => new { w.SellerId, w.Id });
        builder.HasIndex(w => new { w.BuyerId, w.Id });
        builder.HasIndex(w => w.ActAt).HasFilter("[ActAt] IS NOT NULL");
        builder.OwnsMany(w => w.Timeline, entry =>
        {
            entry.ToTable("WithdrawalTimeline").WithOwner().HasForeignKey("WithdrawalId");
            entry.Property(x => x.Name).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
            entry.HasKey("WithdrawalId", nameof(ClaimEntry.Position));
            entry.Property(e => e.Position).ValueGeneratedNever();
            entry.Property(e => e.Note).HasMaxLength(ClaimEntry.NoteLength);
        });
        builder.OwnsOne(w => w.Return, goods =>
        {
            goods.ToTable("WithdrawalReturns").WithOwner().HasForeignKey("WithdrawalId");
            goods.OwnsOne(r => r.To);
            goods.Navigation(r => r.To).IsRequired();
        });
    }
}

internal sealed class SellerCopyMapping : IEntityTypeConfiguration<SellerCopy>
{
    public void Configure(EntityTypeBuilder<SellerCopy> builder)
    {
        builder.ToTable("Sellers").HasKey(s => s.SellerId);
        builder.Property(s => s.SellerId).ValueGeneratedNever();
        builder.Property(s => s.Country).HasMaxLength(2);
    }
}
