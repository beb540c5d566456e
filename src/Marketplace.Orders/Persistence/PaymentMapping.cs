using Marketplace.Orders.Domain;
using Marketplace.Orders.Payments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Orders.Persistence;

internal sealed class PaymentMapping : IEntityTypeConfiguration<Payment>
{
    public void Configure(EntityTypeBuilder<Payment> builder)
    {
        builder.ToTable("Payments");
        builder.Ignore(p => p.Money);
        builder.Ignore(p => p.Actor);
        builder.Property(p => p.Currency).HasMaxLength(3);
        builder.Property(p => p.CardEnding).HasMaxLength(4);
        builder.Property(p => p.Reason).HasMaxLength(HistoryEntry.NoteLength);
        builder.Property(p => p.Clarification).HasMaxLength(HistoryEntry.NoteLength);
        builder.HasIndex(p => new { p.OrderId, p.Id });
        builder.HasIndex(p => new { p.OrderId, p.Kind }, "OnePendingPayment").IsUnique().HasFilter("[State] = 'Pending'");
        builder.HasIndex(p => p.RequestedAt, "PendingPayments").HasFilter("[State] = 'Pending'");
    }
}

internal sealed class GatewayEntryMapping : IEntityTypeConfiguration<GatewayEntry>
{
    public void Configure(EntityTypeBuilder<GatewayEntry> builder)
    {
        builder.ToTable("TestGatewayLedger").HasKey(e => e.Key);
        builder.Property(e => e.Key).ValueGeneratedNever();
        builder.Property(e => e.Currency).HasMaxLength(3);
        builder.HasIndex(e => e.ChargeKey);
    }
}
