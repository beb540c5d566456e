namespace Marketplace.Contracts.Reviews;

/// <summary>A review's text.</summary>
/// <param name="Ratings">The three ratings.</param>
/// <param name="Comment">The buyer's latest comment, plain text; may be empty. Only for staff.</param>
/// <param name="PublicComment">The public comment: without removed passages; empty if the review was removed.</param>
/// <param name="Version">Increased by every change; a decision names the version it is based on.</param>
/// <param name="IsWithdrawn">Whether the buyer has withdrawn it.</param>
public sealed record ReviewText(Ratings Ratings, string Comment, string PublicComment, long Version, bool IsWithdrawn)
{
    /// <summary>The pictures of the latest version, also those that support removed. Only for staff.</summary>
    public IReadOnlyList<ReviewTextPicture> Pictures { get; init; } = [];
}

/// <summary>A picture of a review (rule REV-10).</summary>
/// <param name="Id">The picture.</param>
/// <param name="Place">Its place in the review, from 1.</param>
/// <param name="Thumbnail">The path of its small size.</param>
/// <param name="IsTakenOut">Whether support removed it.</param>
public sealed record ReviewTextPicture(long Id, int Place, string Thumbnail, bool IsTakenOut);

/// <summary>What lists show of a review.</summary>
/// <param name="Mean">The mean of the three ratings, 1 to 5.</param>
/// <param name="Beginning">The first line of the latest comment; may be empty. Only for staff.</param>
public sealed record ReviewGlimpse(double Mean, string Beginning)
{
    /// <summary>The first line of the public comment: without removed passages; empty if the review was removed.</summary>
    public string PublicBeginning { get; init; } = "";

    /// <summary>Increased by every change.</summary>
    public long Version { get; init; }

    /// <summary>Whether the buyer has withdrawn it.</summary>
    public bool IsWithdrawn { get; init; }
}

/// <summary>Reads reviews for staff who decide about them.</summary>
public interface IReadReviews
{
    /// <summary>The review's current text; null if there is no such review.</summary>
    /// <param name="reviewId">The review.</param>
    /// <param name="cancel">Cancels the query.</param>
    Task<ReviewText?> Find(long reviewId, CancellationToken cancel);

    /// <summary>A glimpse of each of these reviews, by their ids; without those that don't exist.</summary>
    /// <param name="reviewIds">The reviews of one page of a list.</param>
    /// <param name="cancel">Cancels the query.</param>
    Task<IReadOnlyDictionary<long, ReviewGlimpse>> Glimpse(IReadOnlyCollection<long> reviewIds, CancellationToken cancel);
}
