namespace Marketplace.Moderation.Domain;

/// <summary>A seller as the accounts module told of it.</summary>
internal sealed record SellerCopy(long SellerId, string Shop, string Name);
