using Marketplace.Complaints.Domain;

namespace Marketplace.Complaints.ReturnSteps;

/// <summary>What a step needs besides the withdrawal and the form.</summary>
/// <param name="Actor">Who takes the step.</param>
/// <param name="Remaining">What can still be refunded, in minor units.</param>
/// <param name="NewId">The id for a refund, if there is one.</param>
/// <param name="Terms">The time limits.</param>
/// <param name="Support">The time limits of a case for support.</param>
/// <param name="Order">The order.</param>
/// <param name="Now">The current time, in UTC.</param>
internal sealed record ReturnContext(ClaimActor Actor, long Remaining, long NewId, WithdrawalTerms Terms, ClaimTerms Support, OrderCopy Order, DateTime Now)
{
    /// <summary>The case for support that the step opens, if it does.</summary>
    public OrderClaim? Claim { get; set; }
}
