using Marketplace.Files.Drafts;

namespace Marketplace.Offers.Domain;

/// <summary>A file of offers that waits for its seller to apply it.</summary>
internal sealed class OfferUpload : IDraft
{
    public required long Id { get; init; }

    public required long SellerId { get; init; }

    public required byte[] Content { get; init; }

    public required DateTime? DraftedAt { get; init; }
}
