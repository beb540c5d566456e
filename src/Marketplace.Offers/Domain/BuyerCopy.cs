namespace Marketplace.Offers.Domain;

/// <summary>The public name of an account.</summary>
internal sealed record BuyerCopy(long AccountId, string UserName);
