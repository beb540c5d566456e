using Marketplace.Contracts.Complaints;

namespace Marketplace.Complaints.CompareClaims;

/// <summary>A buyer's or seller's other claims, and how many support decided for each party.</summary>
internal sealed record ClaimRecord(int Claims, int DecidedForBuyer, int DecidedForSeller)
{
    public static ClaimRecord Of(IEnumerable<ClaimRuling?> rulings)
    {
        var all = rulings.ToList();
        return new(all.Count, all.Count(r => r is ClaimRuling.PartialRefund or ClaimRuling.FullRefund or ClaimRuling.Return), all.Count(r => r is ClaimRuling.ForSeller));
    }
}
