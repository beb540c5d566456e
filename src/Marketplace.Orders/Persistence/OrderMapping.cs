using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Orders.Persistence;

internal sealed class OrderMapping : IEntityTypeConfiguration<Order>
{
    public void Configure(EntityTypeBuilder<Order> builder)
    {
        builder.ToTable("Orders");
        builder.Property(x => x.BuyerName).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        builder.Property(x => x.ShopName).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        builder.Ignore(o => o.Summary);
        builder.Ignore(o => o.Facts);
        builder.Ignore(o => o.State);
        builder.Ignore(o => o.Arrival);
        builder.Property(o => o.Currency).HasMaxLength(3);
        builder.Property(o => o.Note).HasMaxLength(4000);
        builder.Property(o => o.DeliveryNote).HasMaxLength(2000);
        // Saves leave these alone: the context sets them separately, each to the earliest time.
        builder.Property(o => o.FirstAnswerAt).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        builder.Property(o => o.ReviewedAt).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        builder.ComplexProperty(o => o.Contact);
        builder.HasIndex(o => new { o.BuyerId, o.Stage, o.Id });
        builder.HasIndex(o => new { o.BuyerId, o.Id });
        builder.HasIndex(o => new { o.SellerId, o.Stage, o.Id });
        builder.HasIndex(o => new { o.SellerId, o.Id });
        // Few orders have one. Of two indexes that fit equally SQLite takes the one made last, and they are made in the order of their names.
        builder.HasIndex(o => new { o.BuyerId, o.Id }, "OpenClaimsOfBuyer").HasFilter("[OpenClaimId] IS NOT NULL");
        builder.HasIndex(o => new { o.SellerId, o.Id }, "OpenClaimsOfSeller").HasFilter("[OpenClaimId] IS NOT NULL");
        builder.HasIndex(o => new { o.BuyerId, o.Id }, "WithdrawalsOfBuyer").HasFilter("[WithdrawnAt] IS NOT NULL");
        builder.HasIndex(o => new { o.SellerId, o.Id }, "WithdrawalsOfSeller").HasFilter("[WithdrawnAt] IS NOT NULL");
        builder.HasIndex(o => new { o.SellerId, o.Id }, "DisputesOfSeller").HasFilter("[DisputeId] IS NOT NULL");
        builder.HasIndex(o => new { o.SellerId, o.Id }, "OwedBySeller").HasFilter("[OwedAmount] > 0");
        builder.HasIndex(o => new { o.SellerId, o.Id }, "SaidPaidToSeller").HasFilter("[SaidPaidAt] IS NOT NULL");
        builder.HasIndex(o => o.OwedSince).HasFilter("[OwedSince] IS NOT NULL");
        builder.HasIndex(o => new { o.BuyerId, o.Id }, "ProposalsToBuyer").HasFilter("[OpenProposalId] IS NOT NULL");
        builder.HasIndex(o => new { o.BuyerId, o.Id }, "UnconfirmedOfBuyer").HasFilter("[ConfirmBy] IS NOT NULL");
        builder.HasIndex(o => o.ActAt).HasFilter("[ActAt] IS NOT NULL");
        builder.HasMany(o => o.Extras).WithOne().HasForeignKey("OrderId").OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(o => o.History).WithOne().HasForeignKey("OrderId").OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(o => o.Files).WithOne().HasForeignKey("OrderId").OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class HistoryEntryMapping : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> builder)
    {
        builder.ToTable("OrderHistory");
        builder.Property(x => x.Name).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        builder.Property<long>("OrderId");
        builder.HasKey("OrderId", nameof(HistoryEntry.Position));
        builder.Property(e => e.Position).ValueGeneratedNever();
        builder.Property(e => e.Note).HasMaxLength(HistoryEntry.NoteLength);
    }
}

internal sealed class ExtraMapping : IEntityTypeConfiguration<Extra>
{
    public void Configure(EntityTypeBuilder<Extra> builder)
    {
        builder.ToTable("Extras");
        builder.Property<long>("OrderId");
        builder.HasKey("OrderId", nameof(Extra.Position));
        builder.Property(e => e.Position).ValueGeneratedNever();
        builder.Property(e => e.Text).HasMaxLength(Extra.TextLength);
    }
}

internal sealed class DeliveredFileMapping : IEntityTypeConfiguration<DeliveredFile>
{
    public void Configure(EntityTypeBuilder<DeliveredFile> builder)
    {
        builder.ToTable("DeliveredFiles");
        builder.Property<long>("OrderId");
        builder.HasKey("OrderId", nameof(DeliveredFile.Position));
        builder.Property(f => f.Position).ValueGeneratedNever();
    }
}

internal sealed class DeliveredContentMapping : IEntityTypeConfiguration<DeliveredContent>
{
    public void Configure(EntityTypeBuilder<DeliveredContent> builder)
    {
        builder.ToTable("DeliveredContents").HasKey(c => new { c.OrderId, c.Position });
        builder.HasIndex(c => c.DraftedAt).HasFilter("[DraftedAt] IS NOT NULL");
    }
}

internal sealed class OrderCountMapping : IEntityTypeConfiguration<OrderCount>
{
    public void Configure(EntityTypeBuilder<OrderCount> builder) =>
        builder.ToTable("OrderCounts").HasKey(c => new { c.PersonId, c.Side, c.Stage });
}

internal sealed class OpenClaimCountMapping : IEntityTypeConfiguration<OpenClaimCount>
{
    public void Configure(EntityTypeBuilder<OpenClaimCount> builder) =>
        builder.ToTable("OpenClaimCounts").HasKey(c => new { c.PersonId, c.Side });
}

internal sealed class SalesWeekMapping : IEntityTypeConfiguration<SalesWeek>
{
    public void Configure(EntityTypeBuilder<SalesWeek> builder)
    {
        builder.ToTable("SalesWeeks").HasKey(w => new { w.SellerId, w.Week, w.Currency });
        builder.Property(w => w.Currency).HasMaxLength(3);
    }
}

internal sealed class OrderWordMapping : IEntityTypeConfiguration<OrderWord>, IEntityTypeConfiguration<NumberPart>
{
    public void Configure(EntityTypeBuilder<OrderWord> builder)
    {
        builder.ToTable("OrderWords").HasKey(w => new { w.PersonId, w.Side, w.Word, w.OrderId });
        builder.HasIndex(w => new { w.OrderId, w.PersonId, w.Side, w.Word });
    }

    public void Configure(EntityTypeBuilder<NumberPart> builder) => builder.ToTable("NumberParts").HasKey(p => new { p.Word, p.OrderId });
}
