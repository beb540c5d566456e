using Marketplace.Billing.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Billing.Persistence;

internal sealed class PayoutMapping : IEntityTypeConfiguration<Payout>
{
    public void Configure(EntityTypeBuilder<Payout> builder)
    {
        builder.ToTable("Payouts");
        builder.Property(p => p.Currency).HasMaxLength(3);
        builder.Property(p => p.ProtectedAccount).HasMaxLength(PayoutAccount.LongestProtected);
        builder.Property(p => p.AccountEnding).HasMaxLength(4);
        builder.Property(p => p.ConnectedId).HasMaxLength(100);
        builder.Property(p => p.TransferReference).HasMaxLength(100);
        builder.Property(p => p.PayoutReference).HasMaxLength(100);
        builder.Property(p => p.Note).HasMaxLength(Payout.LongestNote);
        builder.Ignore(p => p.Money);
        builder.HasIndex(p => new { p.SellerId, p.Id });
        builder.HasIndex(p => new { p.BatchId, p.Id }).HasFilter("[BatchId] IS NOT NULL");
        builder.HasIndex(p => new { p.Currency, p.Id }, "Waiting").HasFilter("[State] = 'Requested'");
        builder.HasIndex(p => p.Id, "ByProvider").HasFilter("[ConnectedId] <> ''");
        builder.HasIndex(p => p.Id, "AtProvider").HasFilter("[State] = 'AtProvider'");
    }
}

internal sealed class PayoutBatchMapping : IEntityTypeConfiguration<PayoutBatch>
{
    public void Configure(EntityTypeBuilder<PayoutBatch> builder)
    {
        builder.ToTable("PayoutBatches");
        builder.Property(b => b.Currency).HasMaxLength(3);
        builder.Property(b => b.Reference).HasMaxLength(Payout.LongestNote);
        builder.Ignore(b => b.Money);
    }
}

internal sealed class PayoutAccountMapping : IEntityTypeConfiguration<PayoutAccount>
{
    public void Configure(EntityTypeBuilder<PayoutAccount> builder)
    {
        builder.ToTable("PayoutAccounts").HasKey(a => a.SellerId);
        builder.Property(a => a.SellerId).ValueGeneratedNever();
        builder.Property(a => a.Protected).HasMaxLength(PayoutAccount.LongestProtected);
        builder.Property(a => a.Ending).HasMaxLength(4);
    }
}

internal sealed class FormerPayoutAccountMapping : IEntityTypeConfiguration<FormerPayoutAccount>
{
    public void Configure(EntityTypeBuilder<FormerPayoutAccount> builder)
    {
        builder.ToTable("FormerPayoutAccounts").HasKey(a => new { a.SellerId, a.Hash });
        builder.Property(a => a.Hash).HasMaxLength(44);
        builder.HasIndex(a => a.LeftAt);
    }
}

internal sealed class ConnectedAccountMapping : IEntityTypeConfiguration<ConnectedAccount>
{
    public void Configure(EntityTypeBuilder<ConnectedAccount> builder)
    {
        builder.ToTable("ConnectedAccounts").HasKey(a => a.SellerId);
        builder.Property(a => a.SellerId).ValueGeneratedNever();
        builder.Property(a => a.AccountId).HasMaxLength(100);
        builder.Property(a => a.Ending).HasMaxLength(4);
    }
}

internal sealed class TaxDetailsMapping : IEntityTypeConfiguration<TaxDetails>
{
    public void Configure(EntityTypeBuilder<TaxDetails> builder)
    {
        builder.ToTable("TaxDetails").HasKey(t => t.SellerId);
        builder.Property(t => t.SellerId).ValueGeneratedNever();
        builder.Property(t => t.Protected).HasMaxLength(TaxDetails.LongestProtected);
    }
}
