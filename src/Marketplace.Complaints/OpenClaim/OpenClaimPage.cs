using Marketplace.Casework;
using Marketplace.Casework.Uploads;
using Marketplace.Complaints.Domain;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.OpenClaim;

/// <param name="Order">The order.</param>
/// <param name="Latest">The latest claim about it, or null.</param>
/// <param name="Refusal">Why no claim can be opened now, or null.</param>
/// <param name="Waiting">Files uploaded so far.</param>
/// <param name="Terms">The time limits.</param>
/// <param name="Limits">The limits for files.</param>
internal sealed record OpenClaimPage(
    OrderCopy Order, OrderClaim? Latest, Sentence? Refusal, IReadOnlyList<EvidenceFile> Waiting, ClaimTerms Terms, CaseworkOptions Limits)
{
    public required OpenClaimForm Form { get; init; }

    public Number Number => new(Order.OrderId);
}
