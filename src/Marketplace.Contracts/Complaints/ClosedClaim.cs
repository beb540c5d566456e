namespace Marketplace.Contracts.Complaints;

/// <summary>A claim that has ended.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="OrderId">Its order.</param>
/// <param name="Cause">Why it was opened, in a few English words.</param>
/// <param name="End">How it ended, in a few English words.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Refund">What the buyer gets back, in minor units of the order's currency.</param>
public sealed record ClosedClaim(long ClaimId, long OrderId, string Cause, string End, DateTime At, long Refund);
