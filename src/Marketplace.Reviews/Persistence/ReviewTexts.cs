using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Reviews;
using Marketplace.Files.Pictures;
using Marketplace.Reviews.Domain;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.Persistence;

internal sealed class ReviewTexts(ReviewsDbContext db) : IReadReviews
{
    private const int LongestBeginning = 120;

    public Task<ReviewText?> Find(long reviewId, CancellationToken cancel) => db.Reviews.AsNoTracking()
        .Where(r => r.Id == reviewId).Select(r => new ReviewText(
            r.Ratings, r.Comment, (r.WithdrawnAt == null && r.Ruled != Ruling.Delete ? r.Comment : "").Without(r.TakenOut), r.Version,
            r.WithdrawnAt != null)
        {
            Pictures = r.Pictures.Where(p => p.RemovedAt == null).OrderBy(p => p.Position)
                .Select(p => new ReviewTextPicture(p.PictureId, p.Position + 1, ReviewPictureFile.PathOf(p.PictureId, PictureSizes.ThumbnailSide), p.IsTakenOut)).ToList(),
        }).SingleOrDefaultAsync(cancel);

    public async Task<IReadOnlyDictionary<long, ReviewGlimpse>> Glimpse(IReadOnlyCollection<long> reviewIds, CancellationToken cancel)
    {
        if (reviewIds.Count == 0) return new Dictionary<long, ReviewGlimpse>();
        var found = await db.Reviews.AsNoTracking().Where(r => reviewIds.Contains(r.Id))
            .Select(r => new { r.Id, r.Ratings, r.Comment, r.TakenOut, IsGone = r.WithdrawnAt != null || r.Ruled == Ruling.Delete, r.Version, r.WithdrawnAt }).ToListAsync(cancel);
        return found.ToDictionary(r => r.Id, r => new ReviewGlimpse(r.Ratings.Mean, BeginningOf(r.Comment))
        {
            PublicBeginning = r.IsGone ? "" : BeginningOf(r.Comment.Without(r.TakenOut)),
            Version = r.Version,
            IsWithdrawn = r.WithdrawnAt is not null,
        });
    }

    private static string BeginningOf(string comment) => comment.Split('\n', 2)[0].Shorten(LongestBeginning);
}
