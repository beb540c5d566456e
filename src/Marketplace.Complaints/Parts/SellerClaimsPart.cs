using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Persistence;
using Marketplace.Complaints.ReadClaim;
using Marketplace.Contracts;
using Marketplace.Kernel.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Complaints.Parts;

/// <summary>A claim whose next step is the seller's.</summary>
internal sealed record WaitingClaim(OrderClaim Claim, Sentence Next, DateTime DueAt, DateTime Now)
{
    public Number Number => new(Claim.Id);

    public bool IsLate => DueAt < Now;

    public Sentence Left => Sentence.Of(DueAt - Now);
}

/// <summary>The open claims that wait for the seller, the first due first.</summary>
internal sealed class SellerClaimsPart(ComplaintsDbContext db, TimeProvider clock, IOptions<ComplaintsOptions> options) : ViewComponent
{
    private const int Most = 5;

    /// <summary>Claims end within weeks, so open ones are among the newest.</summary>
    private const int Newest = 100;

    public async Task<IViewComponentResult> InvokeAsync(SellerPlace subject)
    {
        var (seller, now, terms) = (subject.SellerId, clock.GetUtcNow().UtcDateTime, options.Value.Terms);
        var open = await db.Claims.AsNoTracking().Where(c => c.SellerId == seller).OrderByDescending(c => c.Id).Take(Newest)
            .Where(c => c.State == ClaimState.Open || c.State == ClaimState.Returning).ToListAsync();
        var waiting = open.Where(c => c.WaitsForSeller).Select(c => new WaitingClaim(c, NextStep.Of(c, isBuyer: false, now), c.SellerDueAt(terms), now))
            .OrderBy(c => c.DueAt).Take(Most).ToList();
        return waiting.Count == 0 ? Content("") : View("/Parts/SellerClaims.cshtml", waiting);
    }
}
