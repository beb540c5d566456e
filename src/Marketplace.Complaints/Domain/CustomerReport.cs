using System.Linq.Expressions;
using Marketplace.Casework;
using Marketplace.Casework.Letters;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.Domain;

/// <summary>A seller's complaint about a customer, signed and shown to other sellers for a time. Support decides if the customer disputes it.</summary>
internal sealed class CustomerReport : StaffCase, IStaffCase<CustomerReport>
{
    public const int Least = 20;
    public const int Longest = 2000;

    private CustomerReport()
    {
    }

    public long OrderId { get; private set; }

    public long CustomerId { get; private set; }

    public string CustomerName { get; private set; } = "";

    public long SellerId { get; private set; }

    public string ShopName { get; private set; } = "";

    public string Shop { get; private set; } = "";

    public string Title { get; private set; } = "";

    public CustomerReportType Type { get; private set; }

    public string Text { get; private set; } = "";

    public DateTime FiledAt { get; private set; }

    /// <summary>When it expires, and other sellers stop seeing it.</summary>
    public DateTime LapsesAt { get; private set; }

    /// <summary>Whether it was filed after a negative review by this customer of the seller (rule CMP-9), whatever the order.</summary>
    public bool IsAfterNegativeReview { get; private set; }

    public CustomerReportState State { get; private set; }

    /// <summary>When it was removed, withdrawn or expired.</summary>
    public DateTime? EndedAt { get; private set; }

    public string Answer { get; private set; } = "";

    public DateTime? AnsweredAt { get; private set; }

    public string Dispute { get; private set; } = "";

    public DateTime? DisputedAt { get; private set; }

    public CustomerReportRuling? Ruling { get; private set; }

    /// <summary>The reasons; both parties read them.</summary>
    public string Reasons { get; private set; } = "";

    /// <summary>Only staff see who decided.</summary>
    public string? DecidedByName { get; private set; }

    public CustomerReportSummary Summary => new(Id, OrderId, CustomerId, CustomerName, SellerId, ShopName, Shop, Title, Type);

    public override bool IsQueued => State == CustomerReportState.Disputed;

    /// <param name="id">Its id.</param>
    /// <param name="order">The order whose buyer is reported.</param>
    /// <param name="earlier">The earlier reports about this order, and the seller's other one that is shown about this customer, the latest first.</param>
    /// <param name="claim">The latest claim about the order, or null.</param>
    /// <param name="type">The type of the report.</param>
    /// <param name="text">Plain text that other sellers read.</param>
    /// <param name="contact">The customer's contact data from the order, which the text must not contain.</param>
    /// <param name="reviews">The customer's reviews of this seller.</param>
    /// <param name="lasts">How long other sellers can see it.</param>
    /// <param name="now">The current time, in UTC.</param>
    public static CustomerReport File(
        long id, OrderCopy order, IReadOnlyList<CustomerReport> earlier, OrderClaim? claim, CustomerReportType type, string text, Contact? contact,
        IReadOnlyList<ReviewCopy> reviews, TimeSpan lasts, DateTime now)
    {
        var here = earlier.Where(r => r.OrderId == order.OrderId).ToList();
        if (Refusal(order, earlier, now) is { } refusal) throw refusal.Refused();
        if (!Enum.IsDefined(type)) throw new RuleBroken("Choose what happened.", nameof(Type));
        if (Contradiction(type, order, claim) is { } contradiction) throw new RuleBroken(contradiction, nameof(Type));
        if (text.Length is < Least or > Longest) throw new RuleBroken("Use 20 to 2,000 characters.", nameof(Text));
        if (PersonalData.In(text) is { } personal) throw new RuleBroken(personal, nameof(Text));
        if (contact is not null && PersonalData.Of(contact, order.BuyerName, text) is { } known) throw new RuleBroken(known, nameof(Text));
        var report = new CustomerReport
        {
            Id = id,
            OrderId = order.OrderId,
            CustomerId = order.BuyerId,
            CustomerName = order.BuyerName,
            SellerId = order.SellerId,
            ShopName = order.ShopName,
            Shop = order.Shop,
            Title = order.Title,
            Type = type,
            Text = text,
            FiledAt = now,
            // Filing it again doesn't show it for longer.
            LapsesAt = here.Count == 0 ? now + lasts : here[^1].LapsesAt,
        };
        foreach (var review in reviews) report.NoteReview(review);
        report.Raise(new CustomerReported(report.Summary, report.LapsesAt) { OccurredAt = now });
        return report;
    }

    /// <summary>
    /// Why the seller can't report the order's customer now, or null. A report can be filed again only once, if it was withdrawn unanswered and undisputed.
    /// </summary>
    public static Sentence? Refusal(OrderCopy order, IReadOnlyList<CustomerReport> earlier, DateTime now) =>
        earlier.Any(r => r.OrderId != order.OrderId && r.Ended(now) is null) ? new("You have already reported this customer for another order. Other sellers see one report of yours at a time.")
        : Refusal([.. earlier.Where(r => r.OrderId == order.OrderId)], now);

    private static Sentence? Refusal(List<CustomerReport> here, DateTime now) =>
        here.Count == 0 ? null
        : here[0].Ended(now) is null ? new("You have already reported this customer for this order.")
        : here is [{ State: CustomerReportState.Withdrawn, AnsweredAt: null, DisputedAt: null } only] && now < only.LapsesAt ? null
        : new("You reported this customer for this order before. You can't report them for it again.");

    /// <summary>What the marketplace itself knows to be otherwise, or null.</summary>
    private static string? Contradiction(CustomerReportType type, OrderCopy order, OrderClaim? claim) => type switch
    {
        CustomerReportType.NotPaid when order.IsPaid || order.Stage == OrderStage.Refunded => "This order was paid. Choose what else happened.",
        CustomerReportType.UntrueClaim when claim is null => "There was no claim about this order. Choose what else happened.",
        CustomerReportType.UntrueClaim when claim is { IsUntrue: false, Decision.Ruling: ClaimRuling.PartialRefund or ClaimRuling.FullRefund or ClaimRuling.Return } =>
            "Support decided this claim for the buyer. Choose what else happened.",
        _ => null,
    };

    public static Expression<Func<CustomerReport, bool>> IsForeignTo(long staffId) => r => r.CustomerId != staffId && r.SellerId != staffId;

    /// <summary>The reports on a customer's card.</summary>
    public static Expression<Func<CustomerReport, bool>> IsShown(long customerId, DateTime now) => r => r.CustomerId == customerId && r.EndedAt == null && r.LapsesAt > now;

    public override bool IsParty(long accountId) => accountId == CustomerId || accountId == SellerId;

    /// <summary>Notes a review that was negative before the report. A later one changes nothing.</summary>
    public void NoteReview(ReviewCopy review) => IsAfterNegativeReview |= review.NegativeAt < FiledAt;

    /// <summary>Why the customer can't answer, or null.</summary>
    public Sentence? AnswerRefusal(DateTime now) => Ended(now) ?? (AnsweredAt is null ? null : new("You have already answered this report."));

    public void GiveAnswer(string words, DateTime now)
    {
        if (AnswerRefusal(now) is { } refusal) throw refusal.Refused();
        DemandWords(words, "Enter an answer of up to 2,000 characters.");
        if (PersonalData.In(words) is { } personal) throw new RuleBroken(personal, "Words");
        (Answer, AnsweredAt) = (words, now);
        Raise(new CustomerReportAnswered(Summary) { OccurredAt = now });
    }

    /// <summary>Why the customer can't dispute it, or null.</summary>
    public Sentence? DisputeRefusal(DateTime now) => Ended(now) ?? State switch
    {
        CustomerReportState.Disputed => new("You have already disputed this report. Support will decide."),
        CustomerReportState.Upheld => new("Support decided to keep this report. You can't dispute it again."),
        _ => null,
    };

    /// <param name="words">The customer's reasons, for support and the seller.</param>
    /// <param name="queuedAs">Its place in the queue.</param>
    /// <param name="due">How long support has to decide.</param>
    /// <param name="now">The current time, in UTC.</param>
    public void BeDisputed(string words, long queuedAs, TimeSpan due, DateTime now)
    {
        if (DisputeRefusal(now) is { } refusal) throw refusal.Refused();
        DemandWords(words, "Enter your reasons in up to 2,000 characters.");
        (State, Dispute, DisputedAt) = (CustomerReportState.Disputed, words, now);
        (Priority, QueuedAs, DueAt) = (1, queuedAs, now + due);
        Raise(new CustomerReportDisputed(Summary, DueAt) { OccurredAt = now });
    }

    /// <summary>Why the seller can't withdraw it, or null.</summary>
    public Sentence? WithdrawalRefusal(DateTime now) =>
        Ended(now) ?? (DecidedAt is null ? null : new("Support has decided about this report. You can't withdraw it."));

    public void Withdraw(DateTime now)
    {
        if (WithdrawalRefusal(now) is { } refusal) throw refusal.Refused();
        Raise(new CustomerReportWithdrawn(Summary, IsQueued) { OccurredAt = now });
        End(CustomerReportState.Withdrawn, now);
    }

    /// <summary>Ends it when it has expired, together with an open dispute.</summary>
    public void Lapse(DateTime now)
    {
        if (EndedAt is not null || now < LapsesAt) return;
        Raise(new CustomerReportLapsed(Summary, IsQueued) { OccurredAt = LapsesAt });
        End(CustomerReportState.Lapsed, LapsesAt);
    }

    /// <param name="by">The staff member who has taken the case.</param>
    /// <param name="ruling">Whether the report stays.</param>
    /// <param name="reasons">The reasons; both parties read them.</param>
    /// <param name="now">The current time, in UTC.</param>
    public void Decide(StaffMember by, CustomerReportRuling ruling, string reasons, DateTime now)
    {
        if (Ended(now) is { } ended) throw Conflict(ended);
        DemandDecider(by, now);
        if (!Enum.IsDefined(ruling)) throw new RuleBroken("Choose a decision.", nameof(Ruling));
        if (ReasonParts.Refusal(reasons) is { } refusal) throw refusal.Refused(nameof(Reasons));
        (Ruling, Reasons, DecidedByName, DecidedAt) = (ruling, reasons, by.Name, now);
        Raise(new CustomerReportDecided(Summary, ruling, reasons) { OccurredAt = now });
        if (ruling == CustomerReportRuling.Remove)
        {
            End(CustomerReportState.Removed, now);
            return;
        }
        State = CustomerReportState.Upheld;
        EndLease();
    }

    protected override void DemandOpen()
    {
        if (!IsQueued) throw Conflict(Ended(FiledAt) ?? (DecidedAt is null ? new("This report isn't disputed.") : new("Support has already decided about this report.")));
    }

    /// <summary>How it ended, or null while other sellers can see it.</summary>
    private Sentence? Ended(DateTime now) => State switch
    {
        CustomerReportState.Withdrawn => new("{0} has withdrawn this report.", ShopName),
        CustomerReportState.Removed => new("Support has removed this report."),
        _ when State == CustomerReportState.Lapsed || now >= LapsesAt => new("This report has expired."),
        _ => null,
    };

    private static RuleBroken Conflict(Sentence sentence) => RuleBroken.Conflict(sentence.English, sentence.Arguments);

    private static void DemandWords(string words, string sentence)
    {
        if (words.Length is 0 or > Longest) throw new RuleBroken(sentence, "Words");
    }

    private void End(CustomerReportState state, DateTime at)
    {
        (State, EndedAt) = (state, at);
        EndLease();
    }
}
