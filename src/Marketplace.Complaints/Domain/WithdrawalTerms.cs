namespace Marketplace.Complaints.Domain;

/// <summary>Where buyers can withdraw from a contract, and how long each part of it takes (rule CMP-10).</summary>
/// <param name="Countries">The countries of sellers, ISO 3166-1 alpha-2.</param>
/// <param name="Days">After the product was received, or the service ordered.</param>
/// <param name="AddressWithin">Until the seller has to say where the product goes back to.</param>
/// <param name="ReturnLasts">Until the buyer has to send it, and from then until it is refunded by itself.</param>
internal sealed record WithdrawalTerms(IReadOnlySet<string> Countries, int Days, TimeSpan AddressWithin, TimeSpan ReturnLasts)
{
    public bool GiveRightIn(string? country) => country is not null && Countries.Contains(country);
}
