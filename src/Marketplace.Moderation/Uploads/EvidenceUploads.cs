using System.Security.Cryptography;
using Marketplace.Files;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Moderation.Uploads;

/// <summary>Keeps what came with a form at once, so that a form that is refused for another reason loses no file.</summary>
internal sealed class EvidenceUploads(ModerationDbContext db, IdGenerator ids, TimeProvider clock, IOptions<ModerationOptions> options)
{
    public const string Field = "Files";

    // Eleven files of the largest size that may be configured: one too many still gets its own sentence.
    public const long MostBytes = 11 * 11 * 1024 * 1024;

    /// <summary>Files that wait for this seller's request about this review.</summary>
    public Task<List<EvidenceFile>> Waiting(ReviewCopy review) =>
        db.Files.Where(f => f.ReviewId == review.ReviewId && f.SellerId == review.SellerId && f.RequestId == null).OrderBy(f => f.Id).ToListAsync();

    /// <summary>Those that the seller wants no more are gone at once: a form never holds more than a request may.</summary>
    public Task Forget(ReviewCopy review, IReadOnlyCollection<long> but, CancellationToken cancel) => db.Write(c => db.Files
        .Where(f => f.ReviewId == review.ReviewId && f.SellerId == review.SellerId && f.RequestId == null && !but.Contains(f.Id)).ExecuteDeleteAsync(c), cancel);

    /// <summary>Keeps one file.</summary>
    /// <exception cref="RuleBroken">It is refused, and the sentence says why.</exception>
    public async Task<EvidenceFile> Take(ReviewCopy review, IFormFile file, CancellationToken cancel)
    {
        var uploaded = await UploadedFile.Read(file, options.Value.EvidenceMegabytes, Field, cancel);
        return await Keep(review, uploaded.Name, await FileContent.Read(uploaded, cancel), clock.GetUtcNow().UtcDateTime, cancel);
    }

    public async Task<EvidenceFile> Keep(ReviewCopy review, string name, FileContent content, DateTime now, CancellationToken cancel)
    {
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(content.Bytes));
        var same = await db.Files.SingleOrDefaultAsync(f => f.ReviewId == review.ReviewId && f.Fingerprint == fingerprint && f.RequestId == null, cancel);
        if (same is not null) return same;
        var kept = new EvidenceFile
        {
            Id = ids.Next(),
            SellerId = review.SellerId,
            ReviewId = review.ReviewId,
            Name = name,
            ContentType = content.ContentType,
            Size = content.Bytes.Length,
            Fingerprint = fingerprint,
            UploadedAt = now,
        };
        var chunks = content.Bytes.Chunk(EvidenceChunk.Size).Select((bytes, i) => new EvidenceChunk(kept.Id, i, bytes)).ToList();
        db.Files.Add(kept);
        db.Chunks.AddRange(chunks);
        await db.SaveChangesAsync(cancel);
        foreach (var chunk in chunks) db.Entry(chunk).State = EntityState.Detached;
        return kept;
    }
}
