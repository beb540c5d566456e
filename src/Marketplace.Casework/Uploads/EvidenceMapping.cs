using Microsoft.EntityFrameworkCore;

namespace Marketplace.Casework.Uploads;

/// <summary>The tables of a module that keeps evidence.</summary>
public static class EvidenceMapping
{
    /// <summary>Adds the tables to the module's model.</summary>
    public static void MapEvidence(this ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Entity<EvidenceFile>(file =>
        {
            file.ToTable("EvidenceFiles").HasKey(f => f.Id);
            file.Property(f => f.Id).ValueGeneratedNever();
            file.Property(f => f.Fingerprint).HasMaxLength(64);
            // The same file is stored once, even if the form is sent again.
            file.HasIndex(f => new { f.SubjectId, f.OwnerId, f.Fingerprint }).IsUnique().HasFilter("[CaseId] IS NULL");
            file.HasIndex(f => new { f.CaseId, f.Id }).HasFilter("[CaseId] IS NOT NULL");
            file.HasIndex(f => new { f.OwnerId, f.Id });
            file.HasIndex(f => f.UploadedAt).HasFilter("[CaseId] IS NULL");
        });
        model.Entity<EvidenceChunk>(chunk =>
        {
            chunk.ToTable("EvidenceChunks").HasKey(c => new { c.FileId, c.Position });
            chunk.HasOne<EvidenceFile>().WithMany().HasForeignKey(c => c.FileId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
