namespace Marketplace.Complaints.Domain;

/// <summary>This module's copy of a seller.</summary>
/// <param name="SellerId">The seller.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
internal sealed record SellerCopy(long SellerId, string Country);
