using Marketplace.Complaints.Domain;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.FindClaimUntrue;

internal sealed record FindClaimUntruePage(OrderClaim Claim)
{
    public required FindClaimUntrueForm Form { get; init; }

    public Number Number => new(Claim.Id);
}
