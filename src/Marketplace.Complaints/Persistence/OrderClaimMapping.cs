using Marketplace.Casework;
using Marketplace.Complaints.Domain;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Complaints.Persistence;

internal sealed class OrderClaimMapping : IEntityTypeConfiguration<OrderClaim>
{
    public void Configure(EntityTypeBuilder<OrderClaim> builder)
    {
        builder.ToTable("Claims");
        builder.Property(x => x.BuyerName).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        builder.Property(x => x.ShopName).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        builder.Property(c => c.Description).HasMaxLength(OrderClaim.LongestWords);
        builder.Property(c => c.Currency).HasMaxLength(3);
        // A duration, which can be longer than a day.
        builder.Property(c => c.PausedFor).HasConversion<long>();
        builder.Ignore(c => c.Summary);
        builder.Ignore(c => c.Pending);
        builder.Ignore(c => c.Declined);
        builder.Ignore(c => c.Last);
        // One open claim per order, even if two are saved at the same time.
        builder.HasIndex(c => c.OrderId, "OneOpen").IsUnique().HasFilter("[State] <> 'Closed'");
        builder.HasIndex(c => new { c.OrderId, c.Id });
        builder.HasIndex(c => new { c.OfferId, c.OpenedAt });
        builder.HasIndex(c => new { c.SellerId, c.Id });
        builder.HasIndex(c => new { c.BuyerId, c.Id });
        builder.HasIndex(c => c.ActAt).HasFilter("[ActAt] IS NOT NULL");
        builder.HasQueue("[State] = 'Escalated'");
        builder.HasIndex(c => new { c.Cause, c.DecidedAt });
        builder.OwnsMany(c => c.Offers, offer =>
        {
            offer.ToTable("Offers").WithOwner().HasForeignKey("ClaimId");
            offer.HasKey("ClaimId", nameof(Offer.Position));
            offer.Property(o => o.Position).ValueGeneratedNever();
            offer.Property(o => o.Words).HasMaxLength(OrderClaim.LongestWords);
        });
        builder.OwnsMany(c => c.Timeline, entry =>
        {
            entry.ToTable("Timeline").WithOwner().HasForeignKey("ClaimId");
            entry.Property(x => x.Name).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
            entry.HasKey("ClaimId", nameof(ClaimEntry.Position));
            entry.Property(e => e.Position).ValueGeneratedNever();
            entry.Property(e => e.Note).HasMaxLength(ClaimEntry.NoteLength);
        });
        builder.OwnsOne(c => c.Return, goods =>
        {
            goods.ToTable("Returns").WithOwner().HasForeignKey("ClaimId");
            goods.OwnsOne(r => r.To);
            goods.Navigation(r => r.To).IsRequired();
        });
        builder.OwnsOne(c => c.Decision, decision =>
        {
            decision.ToTable("Decisions").WithOwner().HasForeignKey("ClaimId");
            decision.Property(d => d.Reasons).HasMaxLength(ClaimDecision.LongestReasons);
        });
    }
}

internal sealed class OrderCopyMapping : IEntityTypeConfiguration<OrderCopy>
{
    public void Configure(EntityTypeBuilder<OrderCopy> builder)
    {
        builder.ToTable("Orders").HasKey(o => o.OrderId);
        builder.Property(x => x.BuyerName).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        builder.Property(x => x.ShopName).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        builder.Property(o => o.OrderId).ValueGeneratedNever();
        builder.Property(o => o.Currency).HasMaxLength(3);
        builder.Property(o => o.Turn).IsConcurrencyToken();
        builder.HasIndex(o => new { o.BuyerId, o.OrderId });
        builder.HasIndex(o => new { o.SellerId, o.OrderId });
        builder.HasIndex(o => new { o.SellerId, o.OrderId }, "NeverPaid").HasFilter("[NeverPaidAt] IS NOT NULL");
        // Orders that can become late: paid and not sent.
        builder.HasIndex(o => o.PromisedDeliveryAt, "MayBeLate").HasFilter("[Stage] = 'Paid' AND [SentAt] IS NULL");
    }
}

internal sealed class StandingDayMapping : IEntityTypeConfiguration<StandingDay>
{
    public void Configure(EntityTypeBuilder<StandingDay> builder) => builder.ToTable("StandingDays").HasKey(d => new { d.SellerId, d.Day });
}
