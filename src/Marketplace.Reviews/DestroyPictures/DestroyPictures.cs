using Marketplace.Kernel.Jobs;
using Marketplace.Reviews.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.DestroyPictures;

/// <summary>Destroys the files of pictures that nobody can restore any more. Their hashes remain.</summary>
internal sealed class DestroyPictures(ReviewsDbContext db, TimeProvider clock) : IRecurringJob
{
    /// <summary>A picture can have a megabyte.</summary>
    private const int Batch = 50;

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        while (true)
        {
            var due = await db.Pictures.Where(p => p.DestroyAt <= now).OrderBy(p => p.DestroyAt).Take(Batch).Select(p => p.PictureId).ToListAsync(cancel);
            if (due.Count == 0) return;
            // Asked again, because a decision may just have restored one.
            await db.Write(c => db.PictureFiles.Where(f => due.Contains(f.Id) && db.Pictures.Any(p => p.PictureId == f.Id && p.DestroyAt <= now)).ExecuteDeleteAsync(c), cancel);
            await db.Write(c => db.Pictures.Where(p => due.Contains(p.PictureId) && p.DestroyAt <= now).ExecuteUpdateAsync(set => set.SetProperty(p => p.DestroyAt, (DateTime?)null), c), cancel);
        }
    }
}
