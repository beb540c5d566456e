using System.Linq.Expressions;
using Marketplace.Casework;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Moderation.Domain;

/// <summary>A seller's request that support delete a review: a case, from its filing to its final decision. Load it with all its parts.</summary>
internal sealed partial class DeletionRequest : StaffCase, IStaffCase<DeletionRequest>
{
    public const int LeastWords = 10;

    private DeletionRequest()
    {
    }

    public long ReviewId { get; private set; }

    public long OrderId { get; private set; }

    public long SellerId { get; private set; }

    public string ShopName { get; private set; } = "";

    public string Shop { get; private set; } = "";

    public long BuyerId { get; private set; }

    public string BuyerName { get; private set; } = "";

    public string Title { get; private set; } = "";

    public DeletionReason Reason { get; private set; }

    public string Explanation { get; private set; } = "";

    public long? DuplicateOf { get; private set; }

    /// <summary>Who reported the review; null where its seller asks.</summary>
    public long? ReportedById { get; private set; }

    public string? ReportedByName { get; private set; }

    public bool IsReport { get; private set; }

    /// <summary>As what it stands in the queue, or stood when it was decided.</summary>
    public RequestKind Kind { get; private set; }

    public DateTime FiledAt { get; private set; }

    public RequestState State { get; private set; }

    /// <summary>When the buyer edited the review while the case was open.</summary>
    public DateTime? ReviewEditedAt { get; private set; }

    /// <summary>The ruling that holds; null before the first decision.</summary>
    public Ruling? Ruling { get; private set; }

    /// <summary>Until when each side may appeal; null before the first decision and after the final one.</summary>
    public DateTime? AppealUntil { get; private set; }

    public List<Evidence> Evidence { get; private set; } = [];

    public List<Decision> Decisions { get; private set; } = [];

    public List<Appeal> Appeals { get; private set; } = [];

    public override bool IsQueued => State == RequestState.Open;

    /// <summary>Whether the decision to be made is that on an appeal.</summary>
    public bool IsAppealed => State == RequestState.Open && Decisions.Count > 0;

    public Decision? Last => Decisions.MaxBy(d => d.Round);

    public DeletionRequestSummary Summary => new(Id, ReviewId, OrderId, SellerId, ShopName, Shop, BuyerId, BuyerName, Title, Reason, ReportedById);

    /// <summary>Why nothing can be filed about a review now, whatever is filled in; or null.</summary>
    /// <param name="review">The review.</param>
    /// <param name="latest">The latest request about it, if there was one.</param>
    /// <param name="standing">The seller's.</param>
    /// <param name="deletableDays">How old the review may be.</param>
    /// <param name="now">When.</param>
    public static Sentence? Refusal(ReviewCopy review, DeletionRequest? latest, SellerStanding standing, int deletableDays, DateTime now) =>
        review.IsWithdrawn ? new("The buyer withdrew this review. There is nothing left to delete.")
        : latest?.State == RequestState.Open ? new("Your request about this review is open. Support will decide about it.")
        : latest?.Ruling is not (null or Contracts.Moderation.Ruling.Keep) && !(review.EditedAt > latest.DecidedAt) ? new("Support has decided for you about this review. If that is not enough, you can appeal.")
        : review.IsTooOld(deletableDays, now) ? new("This review is older than {0} days. It can no longer be deleted on a seller's request.", deletableDays)
        : standing.MayFile(now) ? null
        : new("Your requests about one review were rejected again and again. You can file the next request on {0}.", standing.FilingSuspendedUntil!.Value);

    public static DeletionRequest File(
        long id, ReviewCopy review, string shopName, DeletionRequest? latest, SellerStanding standing, Filing filing, int deletableDays,
        Deadlines deadlines, DateTime now)
    {
        if (Refusal(review, latest, standing, deletableDays, now) is { } refusal) throw refusal.Refused();
        if (Needs.Of(filing).FirstOrDefault(n => !n.IsMet) is { } missing) throw new RuleBroken(missing.Sentence, missing.Field);
        var reason = filing.Reason!.Value;
        var request = new DeletionRequest
        {
            Id = id,
            ReviewId = review.ReviewId,
            OrderId = review.OrderId,
            SellerId = review.SellerId,
            ShopName = shopName,
            Shop = review.Shop,
            BuyerId = review.BuyerId,
            BuyerName = review.BuyerName,
            Title = review.Title,
            Reason = reason,
            Explanation = filing.Explanation,
            DuplicateOf = reason == DeletionReason.Duplicate ? filing.DuplicateOf : null,
            FiledAt = now,
            Priority = Deadlines.IsUrgent(reason) ? 0 : 1,
            Evidence = [.. filing.Evidence.Select((e, i) => e.Placed(i + 1))],
        };
        request.Queue(id, now + deadlines.For(reason));
        review.Contest();
        standing.NoteFiled();
        request.Raise(new DeletionRequested(request.Summary) { OccurredAt = now });
        return request;
    }

    /// <summary>Rule MOD-4: anybody reports what is illegal or personal, however old the review is; no evidence is asked for, and nothing follows for the seller.</summary>
    public static DeletionRequest Report(
        long id, ReviewCopy review, string shopName, StaffMember reporter, DeletionReason reason, string words, Deadlines deadlines, DateTime now)
    {
        if (!reason.IsReported()) throw new RuleBroken("Please choose what is wrong with it.", "Reason");
        if (words.Length is < LeastWords or > Needs.LongestExplanation) throw new RuleBroken("Please say in 10 to 2,000 characters what is wrong, and where.", "Words");
        if (reporter.Id == review.BuyerId) throw new RuleBroken("This review is your own. You can edit or withdraw it.");
        if (review.IsWithdrawn) throw new RuleBroken("The buyer withdrew this review. Its text is no longer shown.");
        var report = new DeletionRequest
        {
            Id = id,
            ReviewId = review.ReviewId,
            OrderId = review.OrderId,
            SellerId = review.SellerId,
            ShopName = shopName,
            Shop = review.Shop,
            BuyerId = review.BuyerId,
            BuyerName = review.BuyerName,
            Title = review.Title,
            Reason = reason,
            Explanation = words,
            ReportedById = reporter.Id,
            ReportedByName = reporter.Name,
            IsReport = true,
            Kind = RequestKind.Report,
            FiledAt = now,
        };
        report.Queue(id, now + deadlines.Urgent);
        review.Contest();
        report.Raise(new ReviewReported(report.Summary) { OccurredAt = now });
        return report;
    }

    /// <summary>Who wrote a review and who is reviewed learn of a report once something came of it.</summary>
    public static Expression<Func<DeletionRequest, bool>> IsShownToParties { get; } =
        r => !r.IsReport || r.Decisions.Any(d => d.Ruling != Contracts.Moderation.Ruling.Keep);

    /// <summary>Its sides, and whoever reported it: they decide nothing here.</summary>
    public override bool IsParty(long accountId) => accountId == SellerId || accountId == BuyerId || accountId == ReportedById;

    public static Expression<Func<DeletionRequest, bool>> IsForeignTo(long staffId) =>
        r => r.SellerId != staffId && r.BuyerId != staffId && r.ReportedById != staffId;

    /// <summary>The buyer edited the review: whoever is deciding looks again.</summary>
    public void NoteEdit(DateTime at)
    {
        if (State == RequestState.Open) ReviewEditedAt = at;
    }

    /// <summary>The buyer withdrew the review: nothing is left to decide.</summary>
    public void Close(DateTime now)
    {
        if (State != RequestState.Open) return;
        State = RequestState.Closed;
        EndLease();
        Raise(new DeletionRequestClosed(Summary) { OccurredAt = now });
    }

    private void Queue(long queuedAs, DateTime dueAt) => (State, QueuedAs, DueAt) = (RequestState.Open, queuedAs, dueAt);
}
