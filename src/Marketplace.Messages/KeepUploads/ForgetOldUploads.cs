using Marketplace.Kernel.Jobs;
using Marketplace.Messages.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Messages.KeepUploads;

/// <summary>Deletes files whose message was never sent.</summary>
internal sealed class ForgetOldUploads(MessagesDbContext db, Uploads uploads, TimeProvider clock, IOptions<MessagesOptions> options) : IRecurringJob
{
    private const int AtOnce = 50;

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task Run(CancellationToken cancel)
    {
        var before = clock.GetUtcNow().UtcDateTime - options.Value.UnsentFilesKept;
        while (!cancel.IsCancellationRequested)
        {
            var old = await db.Attachments.Where(a => a.Position == null && a.BegunAt < before).OrderBy(a => a.BegunAt).Take(AtOnce).ToListAsync(cancel);
            await uploads.Forget(old);
            if (old.Count < AtOnce) return;
        }
    }
}
