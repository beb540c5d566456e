using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Persistence;
using Marketplace.Contracts.Complaints;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Complaints.CompareClaims;

/// <summary>Other claims to compare a claim with.</summary>
/// <param name="OfBuyer">The buyer's other claims.</param>
/// <param name="OfSeller">The other claims against this seller.</param>
/// <param name="Similar">The latest decided claims with the same cause.</param>
internal sealed record OtherClaims(ClaimRecord OfBuyer, ClaimRecord OfSeller, IReadOnlyList<SimilarClaim> Similar)
{
    private const int MostSimilar = 5;
    private const int MostCounted = 100;

    public static async Task<OtherClaims> Find(ComplaintsDbContext db, OrderClaim claim)
    {
        var similar = await db.Claims.Where(c => c.Cause == claim.Cause && c.DecidedAt != null && c.Id != claim.Id).OrderByDescending(c => c.DecidedAt)
            .Take(MostSimilar).Select(c => new SimilarClaim(c.Id, c.Title, c.Decision!.Ruling, c.Decision.At)).ToListAsync();
        // Both parties' claims at once.
        var others = db.Claims.Where(c => c.Id != claim.Id).OrderByDescending(c => c.Id);
        var rulings = await Rulings(others.Where(c => c.BuyerId == claim.BuyerId), true).Concat(Rulings(others.Where(c => c.SellerId == claim.SellerId), false)).ToListAsync();
        return new(ClaimRecord.Of(rulings.Where(r => r.OfBuyer).Select(r => r.Ruling)), ClaimRecord.Of(rulings.Where(r => !r.OfBuyer).Select(r => r.Ruling)), similar);
    }

    private static IQueryable<PartyRuling> Rulings(IQueryable<OrderClaim> claims, bool ofBuyer) =>
        claims.Take(MostCounted).Select(c => new PartyRuling { OfBuyer = ofBuyer, Ruling = c.Decision == null ? null : c.Decision.Ruling });

    private sealed record PartyRuling
    {
        public bool OfBuyer { get; init; }

        public ClaimRuling? Ruling { get; init; }
    }
}
