namespace Marketplace.Contracts.Reviews;

/// <summary>A review's text.</summary>
/// <param name="Ratings">The three ratings.</param>
/// <param name="Comment">The buyer's latest comment, plain text; may be empty. Only for staff.</param>
/// <param name="PublicComment">The public comment: without removed passages; empty if the review was removed.</param>
/// <param name="Version">Increased by every change; a decision names the version it is based on.</param>
/// <param name="IsWithdrawn">Whether the buyer has withdrawn it.</param>
public sealed record ReviewText(Ratings Ratings, string Comment, string PublicComment, long Version, bool IsWithdrawn);

/// <summary>Reads reviews for staff who decide about them.</summary>
public interface IReadReviews
{
    /// <summary>The review's current text; null if there is no such review.</summary>
    /// <param name="reviewId">The review.</param>
    /// <param name="cancel">Cancels the query.</param>
    Task<ReviewText?> Find(long reviewId, CancellationToken cancel);
}
