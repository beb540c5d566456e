using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Reviews;
using Marketplace.Reviews.Domain;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.Persistence;

internal sealed class ReviewTexts(ReviewsDbContext db) : IReadReviews
{
    public Task<ReviewText?> Find(long reviewId, CancellationToken cancel) => db.Reviews.AsNoTracking()
        .Where(r => r.Id == reviewId).Select(r => new ReviewText(
            r.Ratings, r.Comment, (r.WithdrawnAt == null && r.Ruled != Ruling.Delete ? r.Comment : "").Without(r.TakenOut), r.Version,
            r.WithdrawnAt != null)).SingleOrDefaultAsync(cancel);
}
