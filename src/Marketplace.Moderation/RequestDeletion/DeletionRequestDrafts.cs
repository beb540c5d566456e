using System.Globalization;
using Marketplace.Casework;
using Marketplace.Casework.Uploads;
using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Marketplace.Moderation.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Moderation.RequestDeletion;

/// <summary>Prepares a seller's deletion request.</summary>
internal sealed class DeletionRequestDrafts(
    ModerationDbContext db, IReadConversations conversations, IReadReviews reviews, EvidenceUploads<ModerationDbContext> uploads, TimeProvider clock,
    IOptions<ModerationOptions> options, IOptions<CaseworkOptions> casework)
{
    private const int MostMessages = 1000;
    private const int MostOfWave = 40;

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

    /// <summary>The seller's other reviews that can be part of a wave, newest first: young enough, and never asked about.</summary>
    public IQueryable<ReviewCopy> Wave(ReviewCopy first)
    {
        var (seller, id, since) = (first.SellerId, first.ReviewId, clock.GetUtcNow().UtcDateTime.AddDays(-options.Value.DeletableDays));
        return db.Reviews.Where(r => r.SellerId == seller && r.PublishedAt >= since && r.ReviewId != id && !r.IsWithdrawn
            && !db.Requests.Any(q => q.ReviewId == r.ReviewId && (!q.IsReport || q.Ruling == Ruling.Delete))).OrderByDescending(r => r.PublishedAt);
    }

    public async Task<RequestDeletionPage> Show(Draft draft, Filing filing, RequestDeletionForm form, CancellationToken cancel)
    {
        var (review, latest) = (draft.Review, draft.Latest);
        var wave = draft.Refusal is null ? await Wave(review).AsNoTracking().Take(MostOfWave).ToListAsync(cancel) : [];
        var isGone = review.IsWithdrawn || await db.IsDeleted(review.ReviewId);
        var glimpses = await reviews.Glimpse([.. wave.Select(r => r.ReviewId)], cancel);
        return new RequestDeletionPage(
            new Number(review.ReviewId), review, isGone ? null : await reviews.Find(review.ReviewId, cancel), latest, draft.Refusal,
            draft.Standing.RejectionsAbout(review.ReviewId), await conversations.Newest(review.OrderId, MostMessages, cancel), draft.Waiting,
            Needs.Of(filing), options.Value, casework.Value)
        {
            Wave = [.. wave.Select(r => (r, glimpses.GetValueOrDefault(r.ReviewId)))],
            Form = form,
            MayAppeal = latest is not null && await db.AppealRefusal(latest, Party.Seller, clock.GetUtcNow().UtcDateTime) is null,
        };
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
