using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Moderation.RequestWave;

/// <summary>The seller's other reviews that can be part of a wave (rule MOD-15), newest first: young enough, and never asked about.</summary>
internal sealed class WaveReviews(ModerationDbContext db, IReadReviews reviews, TimeProvider clock, IOptions<ModerationOptions> options)
{
    private const int MostShown = 40;

    /// <summary>The reviews, with their stars and first line.</summary>
    public async Task<IReadOnlyList<(ReviewCopy Review, ReviewGlimpse? Glimpse)>> Show(ReviewCopy first, CancellationToken cancel)
    {
        var others = await Of(first).AsNoTracking().Take(MostShown).ToListAsync(cancel);
        var glimpses = await reviews.Glimpse([.. others.Select(r => r.ReviewId)], cancel);
        return [.. others.Select(r => (r, glimpses.GetValueOrDefault(r.ReviewId)))];
    }

    /// <summary>The further reviews that the seller chose; none for other reasons.</summary>
    public async Task<List<ReviewCopy>> Choose(ReviewCopy first, DeletionReason? reason, List<long> ids)
    {
        var chosen = reason == DeletionReason.Blackmail ? ids.Distinct().ToList() : [];
        if (chosen.Count == 0) return [];
        if (chosen.Count >= DeletionRequest.LargestWave) throw new RuleBroken("Select at most {0} further reviews.", "WaveIds", false, DeletionRequest.LargestWave - 1);
        var found = await Of(first).Where(r => chosen.Contains(r.ReviewId)).ToListAsync();
        return found.Count == chosen.Count ? found : throw new RuleBroken(DeletionRequest.NotInWave, "WaveIds");
    }

    private IQueryable<ReviewCopy> Of(ReviewCopy first)
    {
        var (seller, id, since) = (first.SellerId, first.ReviewId, clock.GetUtcNow().UtcDateTime.AddDays(-options.Value.DeletableDays));
        return db.Reviews.Where(r => r.SellerId == seller && r.PublishedAt >= since && r.ReviewId != id && !r.IsWithdrawn
            && !db.Requests.Any(q => q.ReviewId == r.ReviewId && (!q.IsReport || q.Ruling == Ruling.Delete))).OrderByDescending(r => r.PublishedAt);
    }
}
