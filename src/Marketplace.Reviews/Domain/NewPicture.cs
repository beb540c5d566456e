namespace Marketplace.Reviews.Domain;

/// <summary>A picture for a review, in its place.</summary>
/// <param name="Id">The stored picture.</param>
/// <param name="Width">Pixels of the page size.</param>
/// <param name="Height">The same.</param>
/// <param name="Hash">SHA-256 of the page size.</param>
/// <param name="Look">What it looks like; null if it is too plain to be known again.</param>
internal sealed record NewPicture(long Id, int Width, int Height, byte[] Hash, long? Look);
