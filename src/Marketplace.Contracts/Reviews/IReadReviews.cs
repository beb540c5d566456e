namespace Marketplace.Contracts.Reviews;

/// <summary>A review's words.</summary>
/// <param name="Ratings">The three ratings.</param>
/// <param name="Comment">The comment as its buyer wrote it last, plain text; may be empty. For staff alone.</param>
/// <param name="PublicComment">The comment as everyone reads it: without what support took out; empty where the review is gone.</param>
/// <param name="Version">Raised by every change: whoever decides about the review says which one was read.</param>
/// <param name="IsWithdrawn">Whether the buyer has withdrawn it.</param>
public sealed record ReviewText(Ratings Ratings, string Comment, string PublicComment, long Version, bool IsWithdrawn);

/// <summary>Reads reviews for those who decide about them.</summary>
public interface IReadReviews
{
    /// <summary>The review's words now, or null where there is no such review.</summary>
    /// <param name="reviewId">The review.</param>
    /// <param name="cancel">Stops the reading.</param>
    Task<ReviewText?> Find(long reviewId, CancellationToken cancel);
}
