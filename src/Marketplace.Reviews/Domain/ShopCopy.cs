namespace Marketplace.Reviews.Domain;

/// <summary>A shop as the accounts module told of it.</summary>
internal sealed record ShopCopy(long SellerId, string Shop, string Name, string Description, string Country, DateTime OpenedAt);
