using Marketplace.Accounts.Persistence;
using Marketplace.Files.Storage;
using Marketplace.Kernel.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.MakeDataFile;

/// <summary>Deletes files that nobody downloaded in time. They can't be downloaded from that minute, whenever this runs.</summary>
internal sealed class DeleteDataFiles(AccountsDbContext db, IFileStore store, TimeProvider clock) : IRecurringJob
{
    private const int Batch = 100;

    public TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task Run(CancellationToken cancel)
    {
        while (true)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var over = await db.DataFiles.Where(f => f.ExpiresAt <= now).OrderBy(f => f.ExpiresAt).Take(Batch).ToListAsync(cancel);
            foreach (var file in over)
            {
                await store.Delete(file.FileId, cancel);
                file.Forget();
            }
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
            if (over.Count < Batch) return;
        }
    }
}
