using System.Linq.Expressions;
using Marketplace.Casework;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Texts;

namespace Marketplace.Moderation.Domain;

/// <summary>A seller's deletion request, or a report of a review: a case, up to its final decision. Load it with all its parts.</summary>
internal sealed partial class DeletionRequest : StaffCase, IStaffCase<DeletionRequest>
{
    public const int LeastWords = 10;

    /// <summary>How many reviews a wave can have.</summary>
    public const int LargestWave = 20;

    public const string NotInWave = "One of these reviews can't be part of the request any more. Check your choice.";

    private static readonly Sentence AlreadyDeleted = new("Support has already deleted this review.");

    private const string TooOldToReport = "This review is older than {0} days. Choose “Illegal content” or “Personal data”.";

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

    /// <summary>Who reported the review; null for a seller's request.</summary>
    public long? ReportedById { get; private set; }

    public string? ReportedByName { get; private set; }

    /// <summary>The first request of the wave that this one was sent with, which has it itself; null for a request about one review.</summary>
    public long? WaveId { get; private set; }

    public bool IsReport { get; private set; }

    /// <summary>Its kind in the queue, or when it was decided.</summary>
    public RequestKind Kind { get; private set; }

    public DateTime FiledAt { get; private set; }

    public RequestState State { get; private set; }

    /// <summary>When the buyer edited the review while the case was open.</summary>
    public DateTime? ReviewEditedAt { get; private set; }

    /// <summary>The ruling in force; null before the first decision.</summary>
    public Ruling? Ruling { get; private set; }

    /// <summary>Until when each side may appeal; null before the first decision and after the final one.</summary>
    public DateTime? AppealUntil { get; private set; }

    public List<Evidence> Evidence { get; private set; } = [];

    public List<Decision> Decisions { get; private set; } = [];

    public List<Appeal> Appeals { get; private set; } = [];

    /// <summary>Whether it is a further review of a wave: it counts with the wave's first request (rule MOD-5).</summary>
    public bool IsFurther => WaveId is { } first && first != Id;

    public override bool IsQueued => State == RequestState.Open;

    /// <summary>Whether an appeal is to be decided.</summary>
    public bool IsAppealed => State == RequestState.Open && Decisions.Count > 0;

    public Decision? Last => Decisions.MaxBy(d => d.Round);

    public DeletionRequestSummary Summary => new(Id, ReviewId, OrderId, SellerId, ShopName, Shop, BuyerId, BuyerName, Title, Reason, ReportedById);

    /// <summary>Why no request about a review can be sent now, or null.</summary>
    /// <param name="review">The review.</param>
    /// <param name="latest">The latest request about it, or null.</param>
    /// <param name="standing">The seller's standing.</param>
    /// <param name="deletableDays">The review's maximum age, in days.</param>
    /// <param name="now">The current time, in UTC.</param>
    /// <param name="isDeleted">Whether a case about the review, whoever opened it, has deleted it.</param>
    public static Sentence? Refusal(ReviewCopy review, DeletionRequest? latest, SellerStanding standing, int deletableDays, DateTime now, bool isDeleted = false) =>
        review.IsWithdrawn ? new("The buyer has withdrawn this review, so there is nothing to delete.")
        : latest?.State == RequestState.Open ? new("Your request about this review is already open. Support will decide it.")
        : latest?.Ruling is not (null or Contracts.Moderation.Ruling.Keep) && !(review.EditedAt > latest.DecidedAt) ? new("Support has already granted your request about this review. If it was granted only in part, you can appeal.")
        : isDeleted ? AlreadyDeleted
        : review.IsTooOld(deletableDays, now) ? new("This review is older than {0} days, so you can't ask support to delete it.", deletableDays)
        : Suspended(standing, now);

    /// <summary>Why the seller can neither send requests nor report, or null.</summary>
    private static Sentence? Suspended(SellerStanding standing, DateTime now) => standing.MayFile(now) ? null
        : new("You can't send new requests until {0}, because support rejected several requests about the same review.", standing.FilingSuspendedUntil!.Value);

    public static DeletionRequest File(
        long id, ReviewCopy review, string shopName, DeletionRequest? latest, SellerStanding standing, Filing filing, int deletableDays,
        Deadlines deadlines, DateTime now, int further = 0)
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
            WaveId = further > 0 ? id : null,
            FiledAt = now,
            Priority = Deadlines.IsUrgent(reason) ? 0 : 1,
            Evidence = [.. filing.Evidence.Select((e, i) => e.Placed(i + 1))],
        };
        request.Queue(id, now + deadlines.For(reason));
        review.Contest();
        standing.NoteFiled();
        request.Raise(new DeletionRequested(request.Summary) { Reviews = further + 1, OccurredAt = now });
        return request;
    }

    /// <summary>Rule MOD-15: a further review of the same extortion. It has the reason, the explanation and the evidence of the first.</summary>
    /// <param name="id">The id.</param>
    /// <param name="review">A review of the same shop that no request is about.</param>
    /// <param name="deletableDays">The review's maximum age, in days.</param>
    /// <param name="now">When.</param>
    public DeletionRequest FileFurther(long id, ReviewCopy review, int deletableDays, DateTime now)
    {
        if (review.SellerId != SellerId || review.ReviewId == ReviewId || review.IsWithdrawn || review.IsTooOld(deletableDays, now)) throw RuleBroken.Conflict(NotInWave);
        var request = new DeletionRequest
        {
            Id = id,
            ReviewId = review.ReviewId,
            OrderId = review.OrderId,
            SellerId = SellerId,
            ShopName = ShopName,
            Shop = Shop,
            BuyerId = review.BuyerId,
            BuyerName = review.BuyerName,
            Title = review.Title,
            Reason = Reason,
            Explanation = Explanation,
            WaveId = Id,
            Kind = RequestKind.Wave,
            FiledAt = now,
            Priority = Priority,
            Evidence = [.. Evidence.Select(e => e.Copied())],
        };
        request.Queue(id, DueAt);
        review.Contest();
        request.Raise(new DeletionRequested(request.Summary) { Reviews = 0, OccurredAt = now });
        return request;
    }

    /// <summary>The wave's first request was decided without this one, which is now a case of its own in the queue.</summary>
    public void StandAlone()
    {
        if (IsQueued && Kind == RequestKind.Wave) Kind = RequestKind.Request;
    }

    /// <summary>Why this person can't report the review now, or null.</summary>
    /// <param name="review">The review.</param>
    /// <param name="reporter">The person.</param>
    /// <param name="latest">The latest case that decided on a report of theirs about it, or null.</param>
    /// <param name="standing">The seller's standing, if it is the seller who reports: a report is no way round rule MOD-5.</param>
    /// <param name="now">The current time, in UTC.</param>
    /// <param name="isDeleted">Whether a case about the review has deleted it.</param>
    public static Sentence? ReportRefusal(ReviewCopy review, long reporter, DeletionRequest? latest, SellerStanding? standing, DateTime now, bool isDeleted = false) =>
        review.IsWithdrawn ? new("The buyer has withdrawn this review. Its text is no longer public.")
        : reporter == review.BuyerId ? new("You can't report your own review. You can edit or withdraw it instead.")
        : isDeleted ? AlreadyDeleted
        : standing is not null && Suspended(standing, now) is { } suspended ? suspended
        : latest?.Ruling != Contracts.Moderation.Ruling.Keep || review.EditedAt > latest.DecidedAt ? null
        : latest.AppealRefusal(latest.SideOf(reporter), now) is null ? new("Support kept this review after your report, and it hasn't changed since. You can appeal the decision until {0}.", latest.AppealUntil!.Value)
        : new("Support kept this review after your report, and it hasn't changed since.");

    /// <summary>
    /// Rules MOD-4 and MOD-15: anyone may report illegal content or personal data at any age of the review, and anyone but the seller, who has a form of
    /// their own, any other ground. It needs no evidence and has no consequences for the seller.
    /// </summary>
    public static DeletionRequest Report(
        long id, ReviewCopy review, string shopName, StaffMember reporter, DeletionReason reason, string words, Deadlines deadlines, DateTime now, int deletableDays = 365)
    {
        DemandReport(reason, words, reporter.Id == review.SellerId);
        if (!reason.IsForAnyAge() && review.IsTooOld(deletableDays, now)) throw new RuleBroken(TooOldToReport, "Reason", false, deletableDays);
        if (ReportRefusal(review, reporter.Id, null, null, now) is { } refusal) throw refusal.Refused();
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
            Priority = PriorityOf(reason),
        };
        report.Queue(id, now + deadlines.ForReport(reason));
        review.Contest();
        report.Raise(new ReviewReported(report.Summary) { OccurredAt = now });
        return report;
    }

    /// <summary>
    /// The seller reports the review too, while somebody else's report waits. They must not learn of that one, so everything is as if theirs were the only one.
    /// </summary>
    public void ReportToo(StaffMember seller, DeletionReason reason, string words, Deadlines deadlines, DateTime now)
    {
        DemandReport(reason, words, isSeller: true);
        if (Kind != RequestKind.Report || State != RequestState.Open || seller.Id != SellerId || SellersReport is not null) throw RuleBroken.Conflict("You have already reported this review.");
        Evidence.Add(Domain.Evidence.Of(seller, words, now).Placed(Evidence.Count + 1));
        Priority = Math.Min(Priority, PriorityOf(reason));
        if (now + deadlines.ForReport(reason) is var due && due < DueAt) DueAt = due;
        Raise(new ReviewReported(Summary with { ReportedById = seller.Id }) { OccurredAt = now });
    }

    /// <summary>What the seller reported besides; null for nothing.</summary>
    public Evidence? SellersReport => Evidence.Find(e => e.Kind == EvidenceKind.Report);

    /// <summary>Whether this account reported the review.</summary>
    public bool IsReportedBy(long accountId) => accountId == ReportedById || (accountId == SellerId && SellersReport is not null);

    /// <summary>The query form of <see cref="IsReportedBy"/>.</summary>
    public static Expression<Func<DeletionRequest, bool>> IsReportOf(long accountId) =>
        r => r.ReportedById == accountId || (r.IsReport && r.SellerId == accountId && r.Evidence.Any(e => e.Kind == EvidenceKind.Report));

    /// <summary>A report that was rejected is hidden from the buyer, and from the seller unless they reported the review themselves.</summary>
    private bool IsRejectedReport => IsReport && Decisions.TrueForAll(d => d.Ruling == Contracts.Moderation.Ruling.Keep);

    /// <summary>The buyer and the seller see a report only if support acted on it.</summary>
    public static Expression<Func<DeletionRequest, bool>> IsShownToParties { get; } =
        r => !r.IsReport || r.Decisions.Any(d => d.Ruling != Contracts.Moderation.Ruling.Keep);

    /// <summary>Whoever reads its decision: both parties of a case that they see, and who reported.</summary>
    public static Expression<Func<DeletionRequest, bool>> IsDecidedFor(long accountId) => r =>
        r.ReportedById == accountId
        || (r.IsReport && r.SellerId == accountId && r.Evidence.Any(e => e.Kind == EvidenceKind.Report))
        || ((r.SellerId == accountId || r.BuyerId == accountId) && (!r.IsReport || r.Decisions.Any(d => d.Ruling != Contracts.Moderation.Ruling.Keep)));

    /// <summary>The buyer, the seller and the reporter, who must not decide the case.</summary>
    public override bool IsParty(long accountId) => accountId == SellerId || accountId == BuyerId || accountId == ReportedById;

    public static Expression<Func<DeletionRequest, bool>> IsForeignTo(long staffId) =>
        r => r.SellerId != staffId && r.BuyerId != staffId && r.ReportedById != staffId;

    /// <summary>The buyer edited the review, so the case has to be read again.</summary>
    public void NoteEdit(DateTime at)
    {
        if (State == RequestState.Open) ReviewEditedAt = at;
    }

    /// <summary>The buyer withdrew the review, so there is nothing to decide.</summary>
    public void Close(DateTime now)
    {
        if (State != RequestState.Open) return;
        State = RequestState.Closed;
        EndLease();
        Raise(new DeletionRequestClosed(Summary) { OccurredAt = now });
        if (SellersReport is not null) Raise(new DeletionRequestClosed(Summary with { ReportedById = SellerId }) { OccurredAt = now });
    }

    /// <summary>Reports cost their authors nothing, so they come after urgent requests, unless something illegal is public.</summary>
    private static int PriorityOf(DeletionReason reported) => reported == DeletionReason.IllegalContent ? 0 : 1;

    private static void DemandReport(DeletionReason reason, string words, bool isSeller)
    {
        if (isSeller ? !reason.IsForAnyAge() : !reason.IsReported()) throw new RuleBroken("Choose what is wrong with the review.", "Reason");
        if (words.Length is < LeastWords or > Needs.LongestExplanation) throw new RuleBroken("Say what is wrong and where, in 10 to 2,000 characters.", "Words");
    }

    /// <summary>A person's account is closed. Decisions stay; who asked, and in which words, is forgotten.</summary>
    public void Forget(long account)
    {
        if (account == ReportedById)
        {
            (ReportedByName, Explanation) = (FormerNames.Customer, "");
            Appeals.Find(a => a.By == Party.Reporter)?.Forget();
        }
        if (account == BuyerId)
        {
            Forget(Party.Buyer, BuyerName = FormerNames.Customer);
            Statement = null;
        }
        if (account != SellerId) return;
        Forget(Party.Seller, ShopName = FormerNames.Seller);
        if (!IsReport) Explanation = "";
    }

    private void Forget(Party party, string former)
    {
        foreach (var evidence in Evidence.Where(e => e.From == party)) evidence.Forget(former);
        Appeals.Find(a => a.By == party)?.Forget();
    }

    private void Queue(long queuedAs, DateTime dueAt) => (State, QueuedAs, DueAt) = (RequestState.Open, queuedAs, dueAt);
}
