using Marketplace.Moderation.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Moderation.Persistence;

internal sealed class EvidenceFileMapping : IEntityTypeConfiguration<EvidenceFile>
{
    public void Configure(EntityTypeBuilder<EvidenceFile> builder)
    {
        builder.ToTable("EvidenceFiles").HasKey(f => f.Id);
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Fingerprint).HasMaxLength(64);
        // The same file is kept once, however often it is sent with the form.
        builder.HasIndex(f => new { f.ReviewId, f.Fingerprint }).IsUnique().HasFilter("[RequestId] IS NULL");
        builder.HasIndex(f => f.UploadedAt).HasFilter("[RequestId] IS NULL");
    }
}

internal sealed class EvidenceChunkMapping : IEntityTypeConfiguration<EvidenceChunk>
{
    public void Configure(EntityTypeBuilder<EvidenceChunk> builder)
    {
        builder.ToTable("EvidenceChunks").HasKey(c => new { c.FileId, c.Position });
        builder.HasOne<EvidenceFile>().WithMany().HasForeignKey(c => c.FileId).OnDelete(DeleteBehavior.Cascade);
    }
}
