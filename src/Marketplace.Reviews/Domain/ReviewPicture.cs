using Marketplace.Files.Pictures;

namespace Marketplace.Reviews.Domain;

/// <summary>A picture of a review. It is part of the text: it is hidden, kept and destroyed with it (rule REV-10).</summary>
internal sealed class ReviewPicture
{
    public ReviewPicture(long reviewId, NewPicture picture, int position, DateTime addedAt)
    {
        (ReviewId, PictureId, Width, Height, Hash, Look) = (reviewId, picture.Id, picture.Width, picture.Height, picture.Hash, picture.Look);
        (Position, AddedAt) = (position, addedAt);
    }

    private ReviewPicture()
    {
    }

    public long ReviewId { get; private set; }

    public long PictureId { get; private set; }

    public int Width { get; private set; }

    public int Height { get; private set; }

    /// <summary>SHA-256 of the page size, which the ledger commits to.</summary>
    public byte[] Hash { get; private set; } = [];

    /// <summary>See <see cref="PictureLook"/>.</summary>
    public long? Look { get; private set; }

    public int Position { get; set; }

    public DateTime AddedAt { get; private set; }

    /// <summary>When an edit removed it; support can still see it with the earlier version.</summary>
    public DateTime? RemovedAt { get; set; }

    /// <summary>Whether support removed it, and the rest of the review stays. An appeal can restore it.</summary>
    public bool IsTakenOut { get; set; }

    /// <summary>Whether everybody can see it.</summary>
    public bool IsPublic { get; set; }

    /// <summary>From when on its file may be destroyed: nobody can restore it any more.</summary>
    public DateTime? DestroyAt { get; set; }

    /// <summary>Whether it shows the same, even if it was saved again, resized or slightly cropped.</summary>
    public bool Shows(NewPicture picture) => Hash.AsSpan().SequenceEqual(picture.Hash) || PictureLook.AreAlike(Look, picture.Look);

    /// <summary>Whether it was part of the version that was replaced at this time.</summary>
    public bool WasIn(DateTime replacedAt) => AddedAt < replacedAt && (RemovedAt is null || RemovedAt >= replacedAt);
}
