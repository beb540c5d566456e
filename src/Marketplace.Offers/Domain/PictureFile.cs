namespace Marketplace.Offers.Domain;

/// <summary>A picture's bytes, stored apart so that loading an offer does not load them.</summary>
internal sealed class PictureFile
{
    public required long Id { get; init; }

    public required byte[] Thumbnail { get; init; }

    public required byte[] Page { get; init; }
}
