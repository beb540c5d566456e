namespace Marketplace.Reviews.Domain;

/// <summary>An offer with reviews, to filter a seller's reviews by.</summary>
internal sealed record ReviewedOffer(long OfferId, long SellerId, string Title);
