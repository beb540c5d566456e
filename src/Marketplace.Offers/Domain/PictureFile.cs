namespace Marketplace.Offers.Domain;

/// <summary>A picture's bytes, apart from the offer, so that loading an offer does not load them.</summary>
internal sealed class PictureFile
{
    public required long Id { get; init; }

    public required byte[] Thumbnail { get; init; }

    public required byte[] Page { get; init; }
}
