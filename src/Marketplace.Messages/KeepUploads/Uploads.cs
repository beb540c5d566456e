using Marketplace.Files;
using Marketplace.Files.Scanning;
using Marketplace.Files.Storage;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Messages.Domain;
using Marketplace.Messages.Persistence;
using Marketplace.Messages.Shared;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Messages.KeepUploads;

/// <summary>Files on their way into a conversation: begun, added to, complete, and waiting for their message.</summary>
internal sealed class Uploads(
    MessagesDbContext db, IFileStore store, IEnumerable<IVirusScanner> scanners, IdGenerator ids, TimeProvider clock, IOptions<MessagesOptions> options)
{
    private long Largest => options.Value.FileMegabytes * 1024L * 1024;

    /// <summary>Makes room for a file.</summary>
    /// <param name="owner">Who sends it, and where.</param>
    /// <param name="name">As the browser says.</param>
    /// <param name="size">Bytes; null where they come without having been announced.</param>
    /// <exception cref="RuleBroken">It is not taken, and the sentence says why.</exception>
    public async Task<Attachment> Begin(Participant owner, string name, long? size, CancellationToken cancel)
    {
        var file = new Attachment(ids.Next(), owner, FileName.Clean(name), size ?? 0, clock.GetUtcNow().UtcDateTime);
        if (size == 0) throw Refused(file, UploadedFile.Empty);
        if (size > Largest) throw TooLarge(file);
        if (!store.HasRoomFor(size ?? Largest)) throw Refused(file, "“{0}” can't be uploaded at the moment. Please try again later.");
        var most = options.Value.FilesPerMessage;
        if (await Unsent(owner.ConversationId, owner.PersonId).CountAsync(cancel) >= most) throw Refused(file, "A message can have at most {1} files. “{0}” was not added.", most);
        var (gigabytes, since) = (options.Value.GigabytesPerPerson, file.BegunAt - options.Value.UploadsCountFor);
        var before = await db.Attachments.Where(a => a.OwnerId == owner.PersonId && a.BegunAt > since).SumAsync(a => a.Size, cancel);
        // What isn't announced has at least one byte.
        if (before + (size ?? 1) > gigabytes * 1024L * 1024 * 1024)
        {
            throw Refused(file, "You can upload up to {1} GB in {2} days. “{0}” was not added. Send a smaller file or try again later.", gigabytes, (int)options.Value.UploadsCountFor.TotalDays);
        }
        db.Attachments.Add(file);
        await db.SaveChangesAsync(cancel);
        return file;
    }

    /// <summary>Takes what comes, and knows what the file is once all of it is there.</summary>
    /// <returns>How much there is now.</returns>
    /// <exception cref="FileConflict">It ends elsewhere, or somebody else is writing it.</exception>
    /// <exception cref="RuleBroken">It is not taken, and the sentence says why.</exception>
    public async Task<long> Append(Attachment file, long offset, Stream content, CancellationToken cancel)
    {
        try
        {
            var length = await store.Append(file.Id, offset, content, file.Size, cancel);
            if (length == file.Size) await Complete(file, length);
            return length;
        }
        catch (FileTooLong)
        {
            throw await Forgotten(file, TooLarge(file));
        }
    }

    /// <summary>Takes a whole file that was not announced.</summary>
    /// <exception cref="RuleBroken">It is not taken, and the sentence says why.</exception>
    public async Task<Attachment> Take(Participant owner, string name, Stream content, CancellationToken cancel)
    {
        var file = await Begin(owner, name, null, cancel);
        try
        {
            var length = await store.Append(file.Id, 0, content, Largest, cancel);
            if (length == 0) throw await Forgotten(file, Refused(file, UploadedFile.Empty));
            await Complete(file, length);
            return file;
        }
        catch (FileTooLong)
        {
            throw await Forgotten(file, TooLarge(file));
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // Nobody can add to what came without being announced.
            await Forget(file);
            throw;
        }
    }

    /// <summary>How much of a file there is. A host that died after the last byte left it to others to notice that it was the last.</summary>
    public async Task<long> Length(Attachment file, CancellationToken cancel)
    {
        if (file.IsComplete) return file.Size;
        var length = await store.Length(file.Id, cancel);
        if (length > 0 && length == file.Size) await Complete(file, length);
        return length;
    }

    /// <summary>The file as its owner may go on with it; null where it is not theirs, or sent.</summary>
    public Task<Attachment?> Find(long id, long ownerId) => db.Attachments.SingleOrDefaultAsync(a => a.Id == id && a.OwnerId == ownerId && a.Position == null);

    /// <summary>What waits for a message of this participant, the first one first.</summary>
    public Task<List<WaitingFile>> Waiting(Participant owner) => Unsent(owner.ConversationId, owner.PersonId).Where(a => a.Size > 0).OrderBy(a => a.Id)
        .Select(a => new WaitingFile(a.Id, a.Name, a.Size, a.ContentType != "")).ToListAsync();

    /// <summary>First it belongs to nobody, so that it cannot be sent meanwhile; the row goes last, for what a host that dies leaves behind is found by it.</summary>
    public async Task Forget(params IReadOnlyCollection<Attachment> files)
    {
        foreach (var file in files) file.Disown();
        await db.SaveChangesAsync(CancellationToken.None);
        foreach (var file in files) await store.Delete(file.Id, CancellationToken.None);
        db.Attachments.RemoveRange(files);
        await db.SaveChangesAsync(CancellationToken.None);
    }

    private async Task Complete(Attachment file, long length)
    {
        var head = new byte[Math.Min(length, FileKind.HeadLength)];
        await using (var content = await store.Open(file.Id, CancellationToken.None)) await content.ReadExactlyAsync(head, CancellationToken.None);
        var kind = FileKind.Of(head);
        if (!kind.Allows(file.Name)) throw await Forgotten(file, Refused(file, FileKind.WrongName));
        file.Complete(length, kind.ContentType, scanners.Any());
        // What has arrived counts, even where its sender left with the last byte.
        await db.SaveChangesAsync(CancellationToken.None);
    }

    private async Task<RuleBroken> Forgotten(Attachment file, RuleBroken why)
    {
        await Forget(file);
        return why;
    }

    private IQueryable<Attachment> Unsent(long conversationId, long ownerId) =>
        db.Attachments.Where(a => a.ConversationId == conversationId && a.OwnerId == ownerId && a.Position == null);

    private RuleBroken TooLarge(Attachment file) => Refused(file, UploadedFile.TooLarge, options.Value.FileMegabytes);

    private static RuleBroken Refused(Attachment file, string sentence, params IReadOnlyList<object> more) => new(sentence, Attachment.Field, false, [file.Name, .. more]);
}
