using Marketplace.Contracts.Offers;
using Marketplace.Reviews.Persistence;
using Marketplace.Reviews.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.Parts;

/// <summary>The newest reviews with a comment, one an offer, whatever they say. Read once for both places on the home page.</summary>
internal sealed class HomeReviews(ReviewsDbContext db, IReadShops shops, TimeProvider clock)
{
    /// <summary>How many of the newest are looked through.</summary>
    private const int Newest = 30;

    private static readonly Func<ReviewsDbContext, IAsyncEnumerable<ReviewCard>> NewestReviews = EF.CompileAsyncQuery((ReviewsDbContext db) =>
        db.Reviews.AsNoTracking().OrderByDescending(r => r.Id).Take(Newest).Select(ReviewCard.Of));

    private IReadOnlyList<ReviewCard>? found;
    private ReviewCard?[]? proof;

    public async Task<IReadOnlyList<ReviewCard>> All() =>
        found ??= [.. (await NewestReviews(db).ToListAsync()).Where(r => r.Comment.Length > 0 && !r.IsUnderReview).DistinctBy(r => r.OfferId)];

    /// <summary>The one at the top of the page: the newest of an offer that can be bought; null if there is none.</summary>
    public async Task<ReviewCard?> Proof(CancellationToken cancel)
    {
        if (proof is [var known]) return known;
        var all = await All();
        var available = await shops.Available([.. all.Select(r => r.OfferId)], clock.GetUtcNow().UtcDateTime, cancel);
        var first = all.FirstOrDefault(r => available.Contains(r.OfferId));
        proof = [first];
        return first;
    }
}
