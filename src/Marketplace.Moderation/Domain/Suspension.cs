namespace Marketplace.Moderation.Domain;

/// <summary>Until when a seller can't send requests, and the rejected request that caused it.</summary>
internal sealed record Suspension(long RequestId, DateTime Until);
