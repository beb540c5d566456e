namespace Marketplace.Accounts.Parts;

/// <summary>A shop's banner and logo.</summary>
internal sealed record ShopHead(long? LogoId, long? BannerId);
