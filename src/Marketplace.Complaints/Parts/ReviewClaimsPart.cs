using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Persistence;
using Marketplace.Complaints.Queues;
using Marketplace.Contracts;
using Marketplace.Contracts.Complaints;
using Marketplace.Kernel.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Complaints.Parts;

/// <summary>A claim about the order of a review.</summary>
internal sealed record ReviewClaimRow(
    long Id, ClaimCause Cause, ClaimState State, ClaimEnd? End, DateTime OpenedAt, DateTime? ClosedAt, string? ClaimedByName, DateTime? ClaimedUntil,
    ClaimRuling? Ruling, string? DecidedByName, DateTime? DecidedAt, long RefundAmount, string Currency)
{
    public string Path => $"{ClaimQueue.Root}/{new Number(Id)}";

    public Money Refund => new(RefundAmount, Currency);
}

/// <summary>The claims about the order of a review or of a request, for staff, newest first.</summary>
internal sealed class ReviewClaimsPart(ComplaintsDbContext db, TimeProvider clock) : ViewComponent
{
    private const int Newest = 50;

    public async Task<IViewComponentResult> InvokeAsync(IOrderCase subject)
    {
        // An open claim is always the newest, so it comes first.
        var claims = await db.Claims.Where(c => c.OrderId == subject.OrderId).OrderByDescending(c => c.Id).Take(Newest)
            .Select(c => new ReviewClaimRow(
                c.Id, c.Cause, c.State, c.End, c.OpenedAt, c.ClosedAt, c.ClaimedByName, c.ClaimedUntil, c.Decision == null ? null : c.Decision.Ruling,
                c.Decision == null ? null : c.Decision.ByName, c.Decision == null ? null : c.Decision.At, c.RefundAmount, c.Currency))
            .ToListAsync();
        return View("/Parts/ReviewClaims.cshtml", (claims, clock.GetUtcNow().UtcDateTime));
    }
}
