using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Marketplace.Moderation.Persistence;
using Microsoft.Extensions.Options;

namespace Marketplace.Moderation.Uploads;

/// <summary>Removes files whose request was never sent.</summary>
internal sealed class DeleteOldDrafts(ModerationDbContext db, TimeProvider clock, IOptions<ModerationOptions> options) : IRecurringJob
{
    /// <summary>Each takes its chunks with it, up to 160.</summary>
    private const int FilesAtOnce = 20;

    public TimeSpan Every => TimeSpan.FromHours(1);

    public Task Run(CancellationToken cancel)
    {
        var before = clock.GetUtcNow().UtcDateTime - options.Value.DraftsKept;
        return db.DeleteOld(db.Files.Where(f => f.RequestId == null), f => f.UploadedAt, before, cancel, FilesAtOnce);
    }
}
