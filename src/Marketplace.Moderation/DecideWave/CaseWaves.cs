using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Reviews;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Moderation.DecideWave;

/// <summary>Finds what waits of a wave of reviews (rule MOD-15).</summary>
internal sealed class CaseWaves(ModerationDbContext db, IReadReviews reviews)
{
    public Task<CaseWave> Look(DeletionRequest first, CancellationToken cancel) => Find(db.Requests.AsNoTracking(), first, cancel);

    public Task<CaseWave> ToDecide(DeletionRequest first, CancellationToken cancel) => Find(db.Requests, first, cancel);

    private async Task<CaseWave> Find(IQueryable<DeletionRequest> requests, DeletionRequest first, CancellationToken cancel)
    {
        if (first.WaveId != first.Id || first.Decisions.Count > 1) return new([], 0);
        var open = await requests.Where(r => r.WaveId == first.Id && r.Id != first.Id && r.State == RequestState.Open && r.Kind == RequestKind.Wave).OrderBy(r => r.Id).ToListAsync(cancel);
        var glimpses = await reviews.Glimpse([.. open.Select(r => r.ReviewId)], cancel);
        return new(open, open.Sum(r => r.Version) + glimpses.Values.Sum(g => g.IsWithdrawn ? 0 : g.Version));
    }
}
