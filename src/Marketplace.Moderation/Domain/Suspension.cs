namespace Marketplace.Moderation.Domain;

/// <summary>Until when a seller files no requests, and the rejected request that brought it.</summary>
internal sealed record Suspension(long RequestId, DateTime Until);
