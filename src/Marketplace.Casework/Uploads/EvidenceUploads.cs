using System.Security.Cryptography;
using Marketplace.Files;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Marketplace.Casework.Uploads;

/// <summary>Stores a form's files at once, so that no file is lost if the form is rejected for another reason.</summary>
/// <typeparam name="TContext">The context of the module that stores it.</typeparam>
public sealed class EvidenceUploads<TContext>(TContext db, IdGenerator ids, TimeProvider clock, IOptions<CaseworkOptions> options)
    where TContext : ModuleDbContext
{
    private const string Field = $"Form.{EvidenceForm.Field}";
    private readonly DbSet<EvidenceFile> files = db.Set<EvidenceFile>();

    /// <summary>This person's files about this subject whose case isn't filed yet.</summary>
    public Task<List<EvidenceFile>> Waiting(long subjectId, long ownerId) =>
        files.Where(f => f.SubjectId == subjectId && f.OwnerId == ownerId && f.CaseId == null).OrderBy(f => f.Id).ToListAsync();

    /// <summary>Deletes the files that the person removed, so that a form never has more files than a case can have.</summary>
    public Task Forget(long subjectId, long ownerId, IReadOnlyCollection<long> but, CancellationToken cancel) => db.Write(c => files
        .Where(f => f.SubjectId == subjectId && f.OwnerId == ownerId && f.CaseId == null && !but.Contains(f.Id)).ExecuteDeleteAsync(c), cancel);

    /// <summary>
    /// Handles the files of a form: deletes removed ones, stores new ones and adds errors to the field. Files don't have to be
    /// chosen again if the form has other errors.
    /// </summary>
    /// <param name="subjectId">What the case is about.</param>
    /// <param name="ownerId">Who sent the form.</param>
    /// <param name="wanted">Stored files that are still wanted; new ones are added.</param>
    /// <param name="sent">The new files.</param>
    /// <param name="form">Errors are added here.</param>
    /// <param name="texts">The texts in the reader's language.</param>
    /// <param name="cancel">Cancels the work.</param>
    /// <returns>All stored files, oldest first.</returns>
    public async Task<List<EvidenceFile>> Collect(
        long subjectId, long ownerId, List<long> wanted, IReadOnlyCollection<IFormFile> sent, ModelStateDictionary form,
        IStringLocalizer<SharedResource> texts, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(texts);
        await Forget(subjectId, ownerId, wanted, cancel);
        var waiting = await Waiting(subjectId, ownerId);
        // Already stored, so not shown again.
        form.Remove("Form.FileIds");
        if (waiting.Count + sent.Count > options.Value.EvidenceFiles)
        {
            form.AddModelError(Field, texts["Attach at most {0} files.", options.Value.EvidenceFiles]);
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
                form.AddModelError(Field, texts.Say(broken.Sentence));
            }
        }
        return waiting;
    }

    /// <summary>Stores one file.</summary>
    /// <exception cref="RuleBroken">The file is rejected; the message says why.</exception>
    public async Task<EvidenceFile> Take(long subjectId, long ownerId, IFormFile file, CancellationToken cancel)
    {
        var uploaded = await UploadedFile.Read(file, options.Value.EvidenceMegabytes, EvidenceForm.Field, cancel);
        return await Keep(subjectId, ownerId, uploaded.Name, await FileContent.Read(uploaded, cancel), clock.GetUtcNow().UtcDateTime, cancel);
    }

    /// <summary>Stores content that was already read. The same content from the same person is stored once.</summary>
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
