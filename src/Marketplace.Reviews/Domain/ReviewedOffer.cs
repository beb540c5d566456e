namespace Marketplace.Reviews.Domain;

/// <summary>An offer that has reviews, by which a seller's reviews can be filtered.</summary>
internal sealed record ReviewedOffer(long OfferId, long SellerId, string Title);
