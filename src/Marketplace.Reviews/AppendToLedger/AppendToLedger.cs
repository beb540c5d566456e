using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Marketplace.Reviews.Domain.Ledger;
using Marketplace.Reviews.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Marketplace.Reviews.AppendToLedger;

/// <summary>Appends what happened to reviews to the public ledger, in batches, and once a day the tree of all sellers' newest entries (rule REP-8).</summary>
internal sealed class AppendToLedger(ReviewsDbContext db, LedgerKeys keys, IMemoryCache cache, TimeProvider clock) : IRecurringJob
{
    private const int Batch = 500;

    // As rarely as the scheduler looks by default.
    public TimeSpan Every => TimeSpan.FromSeconds(25);

    public async Task Run(CancellationToken cancel)
    {
        try
        {
            while (await AppendBatch(cancel)) db.ChangeTracker.Clear();
            await AppendDay(cancel);
        }
        catch (Exception failure) when (Database.IsLostRace(failure))
        {
            // Another host appends.
        }
        NewestCheckpoint.Forget(cache);
    }

    /// <returns>Whether there may be more.</returns>
    private async Task<bool> AppendBatch(CancellationToken cancel)
    {
        var pending = await db.Pending.OrderBy(p => p.At).ThenBy(p => p.ReviewId).ThenBy(p => p.Turn).Take(Batch).ToListAsync(cancel);
        if (pending.Count == 0) return false;
        var (writer, heads) = (await LedgerWriter.Open(db, cancel), await HeadsOf(pending, cancel));
        foreach (var one in pending)
        {
            var head = heads[one.SellerId];
            head.Reach(writer.Add(head.Next(one).Write(), one.SellerId, head.Seq, one.ReviewId));
        }
        db.Pending.RemoveRange(pending);
        using var key = await keys.Current(cancel);
        writer.Sign(clock.GetUtcNow().UtcDateTime, key);
        await db.SaveChangesAsync(cancel);
        return pending.Count == Batch;
    }

    private async Task<Dictionary<long, LedgerHead>> HeadsOf(List<PendingEntry> pending, CancellationToken cancel)
    {
        var sellers = pending.Select(p => p.SellerId).Distinct().ToList();
        var heads = await db.Heads.Where(h => sellers.Contains(h.SellerId)).ToDictionaryAsync(h => h.SellerId, cancel);
        if (heads.Count == sellers.Count) return heads;
        var next = 1 + (await db.Heads.MaxAsync(h => (long?)h.Number, cancel) ?? -1);
        // Numbered in the order of their first entries, as everybody can see it.
        foreach (var first in pending.DistinctBy(p => p.SellerId).Where(p => !heads.ContainsKey(p.SellerId)).ToList())
        {
            db.Heads.Add(heads[first.SellerId] = new LedgerHead { SellerId = first.SellerId, Shop = first.Shop, Number = next++ });
        }
        return heads;
    }

    private async Task AppendDay(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = DateOnly.FromDateTime(now);
        if (!await db.Heads.AnyAsync(h => h.Number == 0, cancel) || await db.Days.AnyAsync(d => d.Day >= today.DayNumber, cancel)) return;
        db.ChangeTracker.Clear();
        var writer = await LedgerWriter.Open(db, cancel);
        await writer.AddDay(today, cancel);
        using var key = await keys.Current(cancel);
        writer.Sign(now, key);
        await db.SaveChangesAsync(cancel);
        // Proofs are given for the newest day; whoever has all entries can build the others again.
        await db.Write(c => db.Tiles.Where(t => t.Tree != LedgerTile.Log && t.Tree < today.DayNumber).ExecuteDeleteAsync(c), cancel);
    }
}
