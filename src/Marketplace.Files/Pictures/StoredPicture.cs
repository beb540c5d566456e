using Marketplace.Files.Drafts;

namespace Marketplace.Files.Pictures;

/// <summary>A picture's bytes, stored apart so that loading what shows it does not load them. A draft is stored before its form is accepted.</summary>
public abstract class StoredPicture : IDraft
{
    /// <summary>A new id for each picture: it never changes.</summary>
    public long Id { get; init; }

    /// <summary>The smaller size.</summary>
    public byte[] Thumbnail { get; init; } = [];

    /// <summary>The larger size.</summary>
    public byte[] Page { get; init; } = [];

    /// <summary>Of the larger size.</summary>
    public int Width { get; init; }

    /// <summary>Of the larger size.</summary>
    public int Height { get; init; }

    /// <summary>The only account that sees a draft; null for an accepted picture.</summary>
    public long? DraftOf { get; init; }

    /// <inheritdoc/>
    public DateTime? DraftedAt { get; init; }

    /// <summary>A picture that was just read.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="sizes">Its sizes.</param>
    /// <param name="draftOf">The account whose draft it is, or null.</param>
    /// <param name="draftedAt">When it was uploaded, or null.</param>
    public static T Of<T>(long id, PictureSizes sizes, long? draftOf = null, DateTime? draftedAt = null) where T : StoredPicture, new()
    {
        ArgumentNullException.ThrowIfNull(sizes);
        return new()
        {
            Id = id,
            Thumbnail = sizes.Thumbnail.Bytes,
            Page = sizes.Page.Bytes,
            Width = sizes.Page.Width,
            Height = sizes.Page.Height,
            DraftOf = draftOf,
            DraftedAt = draftedAt,
        };
    }
}
