using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Microsoft.Extensions.Options;

namespace Marketplace.Casework.Uploads;

/// <summary>Deletes files whose case was never filed.</summary>
internal sealed class DeleteOldDrafts<TContext>(TContext db, TimeProvider clock, IOptions<CaseworkOptions> options) : IRecurringJob
    where TContext : ModuleDbContext
{
    /// <summary>Each file is deleted with its chunks, up to 160.</summary>
    private const int FilesAtOnce = 20;

    public TimeSpan Every => TimeSpan.FromHours(1);

    public Task Run(CancellationToken cancel)
    {
        var before = clock.GetUtcNow().UtcDateTime - options.Value.DraftsKept;
        return db.DeleteOld(db.Set<EvidenceFile>().Where(f => f.CaseId == null), f => f.UploadedAt, before, cancel, FilesAtOnce);
    }
}
