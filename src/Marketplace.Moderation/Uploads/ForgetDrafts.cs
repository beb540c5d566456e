using Marketplace.Kernel.Work;
using Marketplace.Moderation.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Moderation.Uploads;

/// <summary>Removes files whose request was never sent.</summary>
internal sealed class ForgetDrafts(ModerationDbContext db, TimeProvider clock, IOptions<ModerationOptions> options) : IRecurringWork
{
    public TimeSpan Every => TimeSpan.FromHours(1);

    public Task Run(CancellationToken cancel)
    {
        var before = clock.GetUtcNow().UtcDateTime - options.Value.DraftsKept;
        return db.Write(c => db.Files.Where(f => f.RequestId == null && f.UploadedAt < before).ExecuteDeleteAsync(c), cancel);
    }
}
