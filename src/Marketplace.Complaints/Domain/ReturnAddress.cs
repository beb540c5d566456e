namespace Marketplace.Complaints.Domain;

/// <summary>The address that a product is returned to.</summary>
/// <param name="Name">The recipient.</param>
/// <param name="Street">Street and number.</param>
/// <param name="PostalCode">Postal code.</param>
/// <param name="City">City.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
internal sealed record ReturnAddress(string Name, string Street, string PostalCode, string City, string Country);
