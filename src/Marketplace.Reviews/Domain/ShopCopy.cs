namespace Marketplace.Reviews.Domain;

/// <summary>A copy of a shop, from the events of Accounts.</summary>
internal sealed record ShopCopy(long SellerId, string Shop, string Name, string Description, string Country, DateTime OpenedAt);
