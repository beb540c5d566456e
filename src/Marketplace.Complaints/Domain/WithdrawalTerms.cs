namespace Marketplace.Complaints.Domain;

/// <summary>Where buyers can withdraw from a contract, and the time limits (rule CMP-10).</summary>
/// <param name="Countries">The sellers' countries, ISO 3166-1 alpha-2.</param>
/// <param name="Days">The days after the product was received or the service ordered.</param>
/// <param name="AddressWithin">How long the seller has to give the return address.</param>
/// <param name="ReturnLasts">How long the buyer has to send it, and from then until it is refunded automatically.</param>
/// <param name="LateReturnsFor">How long after that the buyer can still send it. Then the withdrawal lapses.</param>
/// <param name="SentAnswerWithin">How long the seller has to say that an order not marked as sent is already on its way.</param>
internal sealed record WithdrawalTerms(IReadOnlySet<string> Countries, int Days, TimeSpan AddressWithin, TimeSpan ReturnLasts, TimeSpan LateReturnsFor,
    TimeSpan SentAnswerWithin)
{
    public bool GiveRightIn(string? country) => country is not null && Countries.Contains(country);
}
