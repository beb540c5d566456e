using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Moderation.Shared;

internal static class AppealRefusals
{
    private static readonly Sentence Withdrawn = new("The buyer has withdrawn the review, so there is nothing to decide.");
    private static readonly Sentence Replaced = new("A newer request about this review has replaced this one.");

    /// <summary>
    /// Why this side can't appeal now, or null. A decision against the review stays in force and open to appeal beside a newer case, and a rejected report
    /// beside another person's.
    /// </summary>
    public static async Task<Sentence?> AppealRefusal(this ModerationDbContext db, DeletionRequest request, Party party, DateTime now) =>
        await db.Reviews.AnyAsync(r => r.ReviewId == request.ReviewId && r.IsWithdrawn) ? Withdrawn
        : request is { Ruling: Ruling.Keep, IsReport: false }
            && await db.Requests.AnyAsync(r => r.ReviewId == request.ReviewId && !r.IsReport && r.Id > request.Id) ? Replaced
        : request.AppealRefusal(party, now);
}
