using Marketplace.Complaints.Domain;

namespace Marketplace.Complaints.ClaimSteps;

/// <summary>What a step needs besides the claim and the form.</summary>
/// <param name="Actor">Who takes the step.</param>
/// <param name="Remaining">What can still be refunded, in minor units.</param>
/// <param name="NewId">The id for whatever the step creates.</param>
/// <param name="Terms">The time limits.</param>
/// <param name="Now">The current time, in UTC.</param>
internal sealed record StepContext(ClaimActor Actor, long Remaining, long NewId, ClaimTerms Terms, DateTime Now);
