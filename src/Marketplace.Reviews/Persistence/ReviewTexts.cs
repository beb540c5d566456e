using Marketplace.Contracts.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.Persistence;

internal sealed class ReviewTexts(ReviewsDbContext db) : IReadReviews
{
    public Task<ReviewText?> Find(long reviewId, CancellationToken cancel) => db.Reviews.AsNoTracking()
        .Where(r => r.Id == reviewId).Select(r => new ReviewText(r.Ratings, r.Comment, r.Version, r.WithdrawnAt != null)).SingleOrDefaultAsync(cancel);
}
