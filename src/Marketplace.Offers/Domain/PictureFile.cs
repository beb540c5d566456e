using Marketplace.Files.Drafts;

namespace Marketplace.Offers.Domain;

/// <summary>A picture's bytes, stored apart so that loading an offer does not load them. A draft is stored before its offer is saved.</summary>
internal sealed class PictureFile : IDraft
{
    public required long Id { get; init; }

    public required byte[] Thumbnail { get; init; }

    public required byte[] Page { get; init; }

    /// <summary>Of the page size.</summary>
    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>The seller, the only one who sees a draft; null for an offer's picture.</summary>
    public long? DraftOf { get; init; }

    public DateTime? DraftedAt { get; init; }

    public static PictureFile Of(long id, PictureSizes sizes, long? draftOf = null, DateTime? draftedAt = null) => new()
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
