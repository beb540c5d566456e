using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;

namespace Marketplace.Files.Drafts;

/// <summary>Deletes files whose form was never accepted.</summary>
/// <typeparam name="TContext">The context of the module that stores them.</typeparam>
/// <typeparam name="TDraft">The files.</typeparam>
public sealed class DeleteDrafts<TContext, TDraft>(TContext db, TimeProvider clock) : IRecurringJob
    where TContext : ModuleDbContext where TDraft : class, IDraft
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>A file can have ten megabytes.</summary>
    private const int FilesAtOnce = 5;

    /// <inheritdoc/>
    public TimeSpan Every => TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public Task Run(CancellationToken cancel) =>
        db.DeleteOld(db.Set<TDraft>().Where(d => d.DraftedAt != null), d => d.DraftedAt!.Value, clock.GetUtcNow().UtcDateTime - Kept, cancel, FilesAtOnce);
}
