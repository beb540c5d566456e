using Marketplace.Casework;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Payments;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Orders.Persistence;

internal sealed class PaymentMapping : IEntityTypeConfiguration<Payment>
{
    public void Configure(EntityTypeBuilder<Payment> builder)
    {
        builder.ToTable("Payments");
        builder.Property(x => x.ByName).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        builder.Ignore(p => p.Money);
        builder.Ignore(p => p.Actor);
        builder.Property(p => p.Currency).HasMaxLength(3);
        builder.Property(p => p.CardEnding).HasMaxLength(4);
        builder.Property(p => p.SessionId).HasMaxLength(200);
        builder.Property(p => p.PageUrl).HasMaxLength(4000);
        builder.Property(p => p.Reference).HasMaxLength(200);
        builder.Property(p => p.Reason).HasMaxLength(HistoryEntry.NoteLength);
        builder.Property(p => p.Clarification).HasMaxLength(HistoryEntry.NoteLength);
        builder.HasIndex(p => new { p.OrderId, p.Id });
        builder.HasIndex(p => p.OrderId, "OnePendingCharge").IsUnique().HasFilter("[State] = 'Pending' AND [ChargeId] IS NULL");
        builder.HasIndex(p => p.ChargeId, "OnePendingRefund").IsUnique().HasFilter("[State] = 'Pending' AND [ChargeId] IS NOT NULL");
        builder.HasIndex(p => new { p.RequestedAt, p.Id }, "PendingPayments").HasFilter("[State] = 'Pending'");
        builder.HasIndex(p => p.RetryAt, "RefusedRefunds").HasFilter("[State] = 'Refused'");
        builder.HasIndex(p => p.Reference).HasFilter("[Reference] <> ''");
    }
}

internal sealed class DisputeMapping : IEntityTypeConfiguration<Dispute>
{
    public void Configure(EntityTypeBuilder<Dispute> builder)
    {
        builder.ToTable("Disputes");
        builder.Property(d => d.Reference).HasMaxLength(200);
        builder.Property(d => d.Evidence).HasMaxLength(Dispute.LongestEvidence);
        builder.HasIndex(d => d.Reference).IsUnique();
        builder.HasIndex(d => new { d.OrderId, d.Id });
        builder.HasIndex(d => d.Id, "OpenDisputes").HasFilter("[EndedAt] IS NULL");
    }
}

internal sealed class GatewayEntryMapping : IEntityTypeConfiguration<GatewayEntry>
{
    public void Configure(EntityTypeBuilder<GatewayEntry> builder)
    {
        builder.ToTable("TestGatewayLedger").HasKey(e => new { e.Key, e.Attempt });
        builder.Property(e => e.Key).ValueGeneratedNever();
        builder.Property(e => e.Currency).HasMaxLength(3);
        builder.HasIndex(e => e.ChargeKey);
    }
}

internal sealed class MoneyCaseMapping : IEntityTypeConfiguration<MoneyCase>
{
    public void Configure(EntityTypeBuilder<MoneyCase> builder)
    {
        builder.ToTable("MoneyCases");
        builder.Property(x => x.BuyerName).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        builder.Property(x => x.ShopName).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        builder.Ignore(c => c.Money);
        builder.Property(c => c.Currency).HasMaxLength(3);
        builder.Property(c => c.Reason).HasMaxLength(MoneyCase.LongestReason);
        builder.Property(c => c.Reference).HasMaxLength(MoneyCase.LongestReference);
        builder.Property(c => c.Note).HasMaxLength(MoneyCase.LongestNote);
        builder.HasIndex(c => new { c.PaymentId, c.Kind }).IsUnique();
        builder.HasIndex(c => c.OrderId);
        builder.HasQueue("[DecidedAt] IS NULL");
    }
}
