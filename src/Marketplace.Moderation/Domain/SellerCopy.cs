namespace Marketplace.Moderation.Domain;

/// <summary>This module's copy of a seller.</summary>
internal sealed record SellerCopy(long SellerId, string Shop, string Name);
