using System.Data.Common;
using Marketplace.Contracts.Reviews;
using Marketplace.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Reviews.Persistence;

/// <summary>For every page's footer, so it is read every few seconds, not for each page. Error pages have a footer even if the database is unreachable.</summary>
internal sealed class NewestCheckpoint(IServiceScopeFactory scopes, IMemoryCache cache) : IReadLedger
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(10);

    /// <summary>This host signed a newer one.</summary>
    public static void Forget(IMemoryCache cache) => cache.Remove(typeof(NewestCheckpoint));

    /// <summary>A stored checkpoint; its signatures are not checked.</summary>
    public static Checkpoint Read(string note) => Checkpoint.Parse(note[..(note.IndexOf("\n\n", StringComparison.Ordinal) + 1)]);

    public async ValueTask<LedgerState?> Newest(CancellationToken cancel)
    {
        if (cache.TryGetValue(typeof(NewestCheckpoint), out LedgerState? kept)) return kept;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<ReviewsDbContext>();
            var note = await db.Checkpoints.OrderByDescending(c => c.Size).Select(c => c.Note).FirstOrDefaultAsync(cancel);
            var checkpoint = note is null ? null : Read(note);
            return cache.Set(typeof(NewestCheckpoint), checkpoint is null ? null : new LedgerState(checkpoint.Size, Convert.ToHexStringLower(checkpoint.Root)), Kept);
        }
        catch (DbException)
        {
            return null;
        }
    }
}
