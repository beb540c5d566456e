using Marketplace.Billing.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Billing.Persistence;

internal sealed class TransferMapping : IEntityTypeConfiguration<Transfer>
{
    public void Configure(EntityTypeBuilder<Transfer> builder)
    {
        // Triggers, created in the migrations, prevent changes and deletions.
        builder.ToTable("Transfers", table => table.HasTrigger("TransfersStay"));
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Currency).HasMaxLength(3);
        builder.Property(t => t.Key).HasMaxLength(Transfer.LongestKey);
        builder.Ignore(t => t.Effect);
        builder.HasIndex(t => t.Key).IsUnique();
        builder.HasIndex(t => new { t.OwnerId, t.Currency, t.Id });
        builder.HasIndex(t => t.OrderId).HasFilter("[OrderId] IS NOT NULL");
    }
}

internal sealed class BalanceMapping : IEntityTypeConfiguration<Balance>
{
    public void Configure(EntityTypeBuilder<Balance> builder)
    {
        builder.ToTable("Balances").HasKey(b => new { b.Kind, b.OwnerId, b.Currency });
        builder.Property(b => b.Currency).HasMaxLength(3);
    }
}

internal sealed class MonthSumMapping : IEntityTypeConfiguration<MonthSum>
{
    public void Configure(EntityTypeBuilder<MonthSum> builder)
    {
        builder.ToTable("MonthSums").HasKey(m => new { m.OwnerId, m.Currency, m.Month, m.Kind });
        builder.Property(m => m.Currency).HasMaxLength(3);
        builder.Property(m => m.Month).ValueGeneratedNever();
    }
}

internal sealed class SellerQuarterMapping : IEntityTypeConfiguration<SellerQuarter>
{
    public void Configure(EntityTypeBuilder<SellerQuarter> builder)
    {
        builder.ToTable("SellerQuarters").HasKey(q => new { q.Year, q.SellerId, q.Quarter, q.Currency });
        builder.Property(q => q.Currency).HasMaxLength(3);
        builder.Property(q => q.Year).ValueGeneratedNever();
        builder.Property(q => q.Quarter).ValueGeneratedNever();
        builder.HasIndex(q => q.SellerId, "Unseen").HasFilter("[Unseen] > 0");
    }
}

internal sealed class HeldSumMapping : IEntityTypeConfiguration<HeldSum>
{
    public void Configure(EntityTypeBuilder<HeldSum> builder)
    {
        builder.ToTable("HeldSums").HasKey(h => new { h.SellerId, h.Currency });
        builder.Property(h => h.Currency).HasMaxLength(3);
    }
}

internal sealed class CompletedRunMapping : IEntityTypeConfiguration<CompletedRun>
{
    public void Configure(EntityTypeBuilder<CompletedRun> builder) => builder.ToTable("CompletedRuns").HasKey(r => new { r.Job, r.At });
}
