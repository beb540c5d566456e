using Marketplace.Contracts.Complaints;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.CompareClaims;

/// <summary>A similar decided claim.</summary>
internal sealed record SimilarClaim(long Id, string Title, ClaimRuling Ruling, DateTime At)
{
    public Number Number => new(Id);
}
