namespace Marketplace.Moderation.Domain;

/// <summary>A request that was rejected.</summary>
internal sealed record Rejection(long RequestId, long ReviewId, DateTime At);
