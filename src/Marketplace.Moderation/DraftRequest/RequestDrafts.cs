using System.Globalization;
using Marketplace.Casework.Uploads;
using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Moderation.DraftRequest;

/// <summary>Prepares a seller's deletion request.</summary>
internal sealed class RequestDrafts(
    ModerationDbContext db, IReadConversations conversations, EvidenceUploads<ModerationDbContext> uploads, TimeProvider clock, IOptions<ModerationOptions> options)
{
    /// <returns>Null if the review is not about this seller.</returns>
    public async Task<Draft?> Open(long reviewId, long sellerId)
    {
        if (await db.Reviews.SingleOrDefaultAsync(r => r.ReviewId == reviewId && r.SellerId == sellerId) is not { } review) return null;
        var latest = await db.Requests.AsNoTracking().Where(r => r.ReviewId == reviewId && !r.IsReport).OrderByDescending(r => r.Id).FirstOrDefaultAsync();
        var standing = await db.LookAtStanding(sellerId, reviewId);
        var refusal = DeletionRequest.Refusal(review, latest, standing, options.Value.DeletableDays, clock.GetUtcNow().UtcDateTime, await db.IsDeleted(reviewId));
        return new Draft(review, latest, standing, refusal, await uploads.Waiting(reviewId, sellerId));
    }

    public async Task<Filing> Compose(Draft draft, RequestDeletionForm form, CancellationToken cancel)
    {
        var review = draft.Review;
        var messages = form.MessageIds.Count == 0 ? [] : await conversations.Find(review.OrderId, form.MessageIds, cancel);
        var files = draft.Waiting.Where(f => form.FileIds.Contains(f.Id));
        return new Filing(
            form.Reason is { } reason && Enum.IsDefined(reason) ? reason : null, form.Explanation, await DuplicateOf(review, form.OtherOrder, cancel),
            [.. messages.Select(Evidence.Of), .. files.Select(Evidence.Of)], draft.Latest is null ? null : await UsedBefore(review, cancel));
    }

    private async Task<HashSet<string>?> UsedBefore(ReviewCopy review, CancellationToken cancel)
    {
        var decided = await db.Requests.AsNoTracking().Where(r => r.ReviewId == review.ReviewId && !r.IsReport && r.State == RequestState.Decided)
            .Select(r => r.Evidence.Select(e => e.Fingerprint).ToList()).ToListAsync(cancel);
        return decided.Count == 0 ? null : [.. decided.SelectMany(d => d)];
    }

    private async Task<long?> DuplicateOf(ReviewCopy review, string otherOrder, CancellationToken cancel)
    {
        if (!Number.TryParse(otherOrder, CultureInfo.InvariantCulture, out var other) || other.Id == review.OrderId) return null;
        var known = await db.Reviews.AnyAsync(
            r => r.OrderId == other.Id && r.BuyerId == review.BuyerId && r.SellerId == review.SellerId && !r.IsWithdrawn, cancel);
        return known ? other.Id : null;
    }
}
