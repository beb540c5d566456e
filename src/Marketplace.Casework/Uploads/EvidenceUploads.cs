using System.Security.Cryptography;
using Marketplace.Files;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Marketplace.Casework.Uploads;

/// <summary>Keeps what came with a form at once, so that a form that is refused for another reason loses no file.</summary>
/// <typeparam name="TContext">The context of the module that keeps it.</typeparam>
public sealed class EvidenceUploads<TContext>(TContext db, IdGenerator ids, TimeProvider clock, IOptions<CaseworkOptions> options)
    where TContext : ModuleDbContext
{
    private const string Field = $"Form.{EvidenceForm.Field}";
    private readonly DbSet<EvidenceFile> files = db.Set<EvidenceFile>();

    /// <summary>Files that wait for a case about this subject by this person.</summary>
    public Task<List<EvidenceFile>> Waiting(long subjectId, long ownerId) =>
        files.Where(f => f.SubjectId == subjectId && f.OwnerId == ownerId && f.CaseId == null).OrderBy(f => f.Id).ToListAsync();

    /// <summary>Those that the person wants no more are gone at once: a form never holds more than a case may.</summary>
    public Task Forget(long subjectId, long ownerId, IReadOnlyCollection<long> but, CancellationToken cancel) => db.Write(c => files
        .Where(f => f.SubjectId == subjectId && f.OwnerId == ownerId && f.CaseId == null && !but.Contains(f.Id)).ExecuteDeleteAsync(c), cancel);

    /// <summary>
    /// Takes the files of a form: those wanted no more are gone, new ones are kept at once, and what is refused is said at the field. Whatever else
    /// is wrong with the form, its files need not be picked again.
    /// </summary>
    /// <param name="subjectId">What the case will be about.</param>
    /// <param name="ownerId">Who sends the form.</param>
    /// <param name="wanted">Files that were kept before and are still wanted; the new ones are added.</param>
    /// <param name="sent">The new ones.</param>
    /// <param name="form">What is wrong is said here.</param>
    /// <param name="texts">The reader's language.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>All that wait now, the first one first.</returns>
    public async Task<List<EvidenceFile>> Collect(
        long subjectId, long ownerId, List<long> wanted, IReadOnlyCollection<IFormFile> sent, ModelStateDictionary form,
        IStringLocalizer<SharedResource> texts, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(texts);
        await Forget(subjectId, ownerId, wanted, cancel);
        var waiting = await Waiting(subjectId, ownerId);
        // Not shown again: they are kept.
        form.Remove("Form.FileIds");
        if (waiting.Count + sent.Count > options.Value.EvidenceFiles)
        {
            form.AddModelError(Field, texts["You can send at most {0} files.", options.Value.EvidenceFiles]);
            return waiting;
        }
        foreach (var file in sent)
        {
            try
            {
                var kept = await Take(subjectId, ownerId, file, cancel);
                if (!waiting.Contains(kept)) waiting.Add(kept);
                if (!wanted.Contains(kept.Id)) wanted.Add(kept.Id);
            }
            catch (RuleBroken broken)
            {
                form.AddModelError(Field, texts[broken.Message, [.. broken.Arguments]]);
            }
        }
        return waiting;
    }

    /// <summary>Keeps one file.</summary>
    /// <exception cref="RuleBroken">It is refused, and the sentence says why.</exception>
    public async Task<EvidenceFile> Take(long subjectId, long ownerId, IFormFile file, CancellationToken cancel)
    {
        var uploaded = await UploadedFile.Read(file, options.Value.EvidenceMegabytes, EvidenceForm.Field, cancel);
        return await Keep(subjectId, ownerId, uploaded.Name, await FileContent.Read(uploaded, cancel), clock.GetUtcNow().UtcDateTime, cancel);
    }

    /// <summary>Keeps a content that was read already; the same content of the same person once.</summary>
    public async Task<EvidenceFile> Keep(long subjectId, long ownerId, string name, FileContent content, DateTime now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(content);
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(content.Bytes));
        var same = await files.SingleOrDefaultAsync(
            f => f.SubjectId == subjectId && f.OwnerId == ownerId && f.Fingerprint == fingerprint && f.CaseId == null, cancel);
        if (same is not null) return same;
        var kept = new EvidenceFile
        {
            Id = ids.Next(),
            OwnerId = ownerId,
            SubjectId = subjectId,
            Name = name,
            ContentType = content.ContentType,
            Size = content.Bytes.Length,
            Fingerprint = fingerprint,
            UploadedAt = now,
        };
        var chunks = content.Bytes.Chunk(EvidenceChunk.Size).Select((bytes, i) => new EvidenceChunk(kept.Id, i, bytes)).ToList();
        files.Add(kept);
        db.AddRange(chunks);
        await db.SaveChangesAsync(cancel);
        foreach (var chunk in chunks) db.Entry(chunk).State = EntityState.Detached;
        return kept;
    }
}
