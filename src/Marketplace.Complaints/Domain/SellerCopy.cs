namespace Marketplace.Complaints.Domain;

/// <summary>A seller as the accounts module told of them.</summary>
/// <param name="SellerId">The seller.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
internal sealed record SellerCopy(long SellerId, string Country);
