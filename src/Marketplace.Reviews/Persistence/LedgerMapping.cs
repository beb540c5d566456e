using Marketplace.Ledger;
using Marketplace.Reviews.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Reviews.Persistence;

internal sealed class PendingEntryMapping : IEntityTypeConfiguration<PendingEntry>
{
    public void Configure(EntityTypeBuilder<PendingEntry> builder)
    {
        builder.ToTable("LedgerPending").HasKey(p => new { p.ReviewId, p.Turn });
        // The ledger tells what happened in the order of its time.
        builder.HasIndex(p => new { p.At, p.ReviewId, p.Turn });
        builder.ComplexProperty(p => p.Ratings);
        builder.ComplexProperty(p => p.Change);
        builder.Property(p => p.Comment).HasMaxLength(MerkleTree.HashLength);
        builder.Property(p => p.Reply).HasMaxLength(MerkleTree.HashLength);
    }
}

internal sealed class TextSaltMapping : IEntityTypeConfiguration<TextSalt>
{
    public void Configure(EntityTypeBuilder<TextSalt> builder)
    {
        builder.ToTable("TextSalts").HasKey(s => new { s.ReviewId, s.Commitment });
        builder.Property(s => s.Commitment).HasMaxLength(MerkleTree.HashLength);
        builder.Property(s => s.Salt).HasMaxLength(Commitment.SaltLength);
    }
}

internal sealed class LedgerEntryMapping : IEntityTypeConfiguration<LedgerEntry>
{
    public void Configure(EntityTypeBuilder<LedgerEntry> builder)
    {
        builder.ToTable("LedgerEntries").HasKey(e => e.Position);
        builder.Property(e => e.Position).ValueGeneratedNever();
        builder.Property(e => e.Line).HasMaxLength(LedgerEntry.LongestLine);
        builder.HasIndex(e => new { e.SellerId, e.Seq }).IsUnique();
        builder.HasIndex(e => new { e.ReviewId, e.Position });
    }
}

internal sealed class LedgerHeadMapping : IEntityTypeConfiguration<LedgerHead>
{
    public void Configure(EntityTypeBuilder<LedgerHead> builder)
    {
        builder.ToTable("LedgerHeads").HasKey(h => h.SellerId);
        builder.Property(h => h.SellerId).ValueGeneratedNever();
        builder.Property(h => h.Hash).HasMaxLength(MerkleTree.HashLength);
        builder.ComplexProperty(h => h.Totals);
        builder.HasIndex(h => h.Number).IsUnique();
    }
}

internal sealed class LedgerTileMapping : IEntityTypeConfiguration<LedgerTile>
{
    public void Configure(EntityTypeBuilder<LedgerTile> builder)
    {
        builder.ToTable("LedgerTiles").HasKey(t => new { t.Tree, t.Key });
        builder.Ignore(t => t.At);
        // Larger than the longest short binary column of SQL Server.
        builder.Property(t => t.Hashes).HasMaxLength(-1);
    }
}

internal sealed class LedgerCheckpointMapping : IEntityTypeConfiguration<LedgerCheckpoint>
{
    public void Configure(EntityTypeBuilder<LedgerCheckpoint> builder)
    {
        builder.ToTable("LedgerCheckpoints").HasKey(c => c.Size);
        builder.Property(c => c.Size).ValueGeneratedNever();
        builder.Property(c => c.Note).HasMaxLength(2000);
    }
}

internal sealed class LedgerKeyMapping : IEntityTypeConfiguration<LedgerKey>
{
    public void Configure(EntityTypeBuilder<LedgerKey> builder)
    {
        builder.ToTable("LedgerKeys").HasKey(k => k.Number);
        builder.Property(k => k.Number).ValueGeneratedNever();
        builder.Property(k => k.Verifier).HasMaxLength(400);
        builder.Property(k => k.Protected).HasMaxLength(2000);
    }
}

internal sealed class LedgerDayMapping : IEntityTypeConfiguration<LedgerDay>
{
    public void Configure(EntityTypeBuilder<LedgerDay> builder)
    {
        builder.ToTable("LedgerDays").HasKey(d => d.Day);
        builder.Property(d => d.Day).ValueGeneratedNever();
    }
}
