using Marketplace.Events;
using Marketplace.Files.Scanning;
using Marketplace.Files.Storage;
using Marketplace.Messages.Domain;
using Marketplace.Messages.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Messages.EventHandlers;

/// <summary>Scans a file before anyone can download it. An infected file is deleted; its name stays with the reason.</summary>
[HandlerName("messages.scan-file")]
internal sealed class ScanFile(MessagesDbContext db, IFileStore store, IEnumerable<IVirusScanner> scanners) : IHandle<FileUploaded>
{
    public async Task Handle(FileUploaded happened, CancellationToken cancel)
    {
        if (await db.Attachments.SingleOrDefaultAsync(a => a.Id == happened.FileId, cancel) is not { Scan: ScanResult.Pending } file) return;
        var result = ScanResult.NotScanned;
        // The scanner may have been removed from the settings.
        foreach (var scanner in scanners)
        {
            await using var content = await store.Open(file.Id, cancel);
            result = await scanner.Scan(content, file.Size, cancel);
        }
        if (result == ScanResult.Infected) await store.Delete(file.Id, cancel);
        file.NoteScan(result);
    }
}
