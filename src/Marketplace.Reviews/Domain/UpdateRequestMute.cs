namespace Marketplace.Reviews.Domain;

/// <summary>A buyer who doesn't want this seller's requests to update reviews (rule REV-7).</summary>
internal sealed record UpdateRequestMute(long BuyerId, long SellerId, DateTime MutedAt);
