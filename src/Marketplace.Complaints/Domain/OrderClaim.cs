using System.Linq.Expressions;
using Marketplace.Casework;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Texts;

namespace Marketplace.Complaints.Domain;

/// <summary>A buyer's complaint about an order. If buyer and seller can't agree, support decides. Load it with all its parts.</summary>
internal sealed partial class OrderClaim : StaffCase, IStaffCase<OrderClaim>, ICounted
{
    public const int LeastWords = 20;
    public const int LongestWords = 2000;

    /// <summary>The error for a text that is too short or too long.</summary>
    public const string Undescribed = "Use 20 to 2,000 characters.";

    private OrderClaim()
    {
    }

    public long OrderId { get; private set; }

    public long OfferId { get; private set; }

    public long BuyerId { get; private set; }

    public string BuyerName { get; private set; } = "";

    public long SellerId { get; private set; }

    public string ShopName { get; private set; } = "";

    public string Shop { get; private set; } = "";

    public string Title { get; private set; } = "";

    public OfferKind Kind { get; private set; }

    public bool IsAboutService => Kind == OfferKind.Service;

    /// <summary>The payment for the order, in minor units.</summary>
    public long Paid { get; private set; }

    public string Currency { get; private set; } = "";

    public ClaimCause Cause { get; private set; }

    public string Description { get; private set; } = "";

    public DateTime OpenedAt { get; private set; }

    public ClaimState State { get; private set; }

    public ClaimEnd? End { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    public List<Offer> Offers { get; private set; } = [];

    public List<ClaimEntry> Timeline { get; private set; } = [];

    public GoodsReturn? Return { get; private set; }

    public DateTime? EscalatedAt { get; private set; }

    public ClaimDecision? Decision { get; private set; }

    /// <summary>The refund that it ended with.</summary>
    public long? RefundId { get; private set; }

    public long RefundAmount { get; private set; }

    /// <summary>What the seller says to have returned outside the marketplace, in minor units; 0 if nothing.</summary>
    public long ReportedRefund { get; private set; }

    /// <summary>While the buyer is asked whether that arrived: when it counts as received.</summary>
    public DateTime? RefundAnswerBy { get; private set; }

    /// <summary>Whether an earlier claim about the order counts already.</summary>
    public bool IsRepeated { get; private set; }

    public ClaimSummary Summary => new(Id, OrderId, BuyerId, BuyerName, SellerId, ShopName, Shop, Title, Currency, Cause, Kind);

    public Offer? Pending => Offers.Find(o => o.IsPending);

    public ClaimEntry Last => Timeline.MaxBy(e => e.Position)!;

    public bool IsOpen => State != ClaimState.Closed;

    public static OrderClaim Open(
        long id, OrderCopy order, OrderClaim? latest, ClaimCause cause, string description, ClaimTerms terms, DateTime now)
    {
        if (order.Refusal(latest, terms, now) is { } refusal) throw refusal.Refused();
        if (!Causes(order).Contains(cause)) throw new RuleBroken("Choose what went wrong.", "Cause");
        DemandWords(description, "Description");
        var claim = About(order, id, cause, description, now);
        claim.IsRepeated = latest is { IsRepeated: true } or { Effect: ClaimEffect.Counts };
        order.Claimed();
        var buyer = new ClaimActor(Party.Buyer, order.BuyerName);
        claim.Write(buyer, ClaimEntryType.Opened, now, note: description);
        claim.Raise(new ClaimOpened(claim.Summary, now + terms.SolvedWithin) { OccurredAt = now });
        if (cause == ClaimCause.NoRefund)
        {
            claim.ReportedRefund = order.Total;
            claim.AskSupport(buyer, ClaimEntryType.Escalated, "", id, terms, now);
        }
        claim.Plan(terms);
        return claim;
    }

    /// <summary>The seller disputes the return of a product whose buyer withdrew from the contract (rule CMP-10). Support decides it like a claim.</summary>
    public static OrderClaim OfWithdrawal(long id, OrderCopy order, string words, ClaimTerms terms, DateTime now)
    {
        DemandWords(words, "Words");
        var claim = About(order, id, ClaimCause.Withdrawal, words, now);
        order.Claimed();
        claim.Raise(new ClaimOpened(claim.Summary, now + terms.DecidedWithin) { OccurredAt = now });
        claim.AskSupport(new(Party.Seller, order.ShopName), ClaimEntryType.Escalated, words, id, terms, now);
        return claim;
    }

    private static OrderClaim About(OrderCopy order, long id, ClaimCause cause, string description, DateTime now) => new()
    {
        Id = id,
        OrderId = order.OrderId,
        OfferId = order.OfferId,
        BuyerId = order.BuyerId,
        BuyerName = order.BuyerName,
        SellerId = order.SellerId,
        ShopName = order.ShopName,
        Shop = order.Shop,
        Title = order.Title,
        Kind = order.Kind,
        Paid = order.Total,
        Currency = order.Currency,
        Cause = cause,
        Description = description,
        OpenedAt = now,
    };

    /// <summary>What can go wrong with a product or a service, or with a refund outside the marketplace.</summary>
    public static IEnumerable<ClaimCause> Causes(OrderCopy order) => order.Stage == OrderStage.Refunded ? [ClaimCause.NoRefund]
        : Enum.GetValues<ClaimCause>().Where(cause => cause < ClaimCause.NoRefund && (order.Kind == OfferKind.Product || cause != ClaimCause.Damaged));

    public static bool Describes(string words) => words.Length is >= LeastWords and <= LongestWords;

    /// <summary>The person's part in this claim, or null if they have none.</summary>
    public ClaimActor? ActorOf(long accountId) =>
        accountId == BuyerId ? new(Party.Buyer, BuyerName) : accountId == SellerId ? new(Party.Seller, ShopName) : null;

    public static Expression<Func<OrderClaim, bool>> IsForeignTo(long staffId) => c => c.BuyerId != staffId && c.SellerId != staffId;

    public override bool IsQueued => State == ClaimState.Escalated;

    public override bool IsParty(long accountId) => accountId == BuyerId || accountId == SellerId;

    /// <summary>Throws if the person saw an older state; the message says what happened since.</summary>
    public void ExpectSeen(long? version)
    {
        if (version != Version) throw Last.Conflict(Currency);
    }

    public bool MayClose(Party party) => party == Party.Buyer && IsOpen && State != ClaimState.RefundReported && Cause != ClaimCause.Withdrawal;

    /// <summary>The buyer closes it.</summary>
    public void Close(ClaimActor by, ClaimTerms terms, DateTime now)
    {
        DemandBy(by, Party.Buyer);
        DemandRunning();
        if (!MayClose(by.Party)) throw Last.Conflict(Currency);
        SolveAt(now, terms);
        EndWith(ClaimEnd.ClosedByBuyer, by, ClaimEntryType.Closed, now);
    }

    /// <summary>The whole order was refunded elsewhere, which closes the claim.</summary>
    public void EndWithOrder(Party by, ClaimTerms terms, DateTime at)
    {
        if (!IsOpen) return;
        SolveAt(at, terms);
        EndWith(ClaimEnd.OrderRefunded, new(by, by == Party.Seller ? ShopName : ""), ClaimEntryType.OrderRefunded, at);
    }

    /// <summary>The buyer withdrew from the contract (rule CMP-10) and gets a full refund, which closes the claim.</summary>
    public void EndWithWithdrawal(DateTime now)
    {
        Resume(now);
        SolvedAt ??= now;
        EndWith(ClaimEnd.Withdrawn, new(Party.Buyer, BuyerName), ClaimEntryType.ContractWithdrawn, now);
    }

    /// <summary>A party's account is closed.</summary>
    public void Forget(Party party)
    {
        if (party == Party.Buyer) BuyerName = FormerNames.Customer;
        else ShopName = FormerNames.Seller;
        foreach (var entry in Timeline.Where(e => e.Who == party)) entry.Forget(party == Party.Buyer ? FormerNames.Customer : FormerNames.Seller);
        if (party == Party.Seller) Return?.Forget();
    }

    private static void DemandWords(string words, string field)
    {
        if (!Describes(words)) throw new RuleBroken(Undescribed, field);
    }

    private static void DemandBy(ClaimActor actor, Party party)
    {
        if (actor.Party != party) throw new RuleBroken("You can't take this step.");
    }

    private void DemandRunning()
    {
        if (!IsOpen) throw Last.Conflict(Currency);
    }

    private void EndWith(ClaimEnd end, ClaimActor by, ClaimEntryType what, DateTime now, long amount = 0, string note = "")
    {
        Pending?.End(OfferState.Withdrawn);
        (State, End, ClosedAt, ActAt) = (ClaimState.Closed, end, now, null);
        (SilentUntil, HeardAt, RefundAnswerBy) = (null, null, null);
        EndLease();
        Write(by, what, now, amount, note);
        Raise(new ClaimClosed(Summary, end, by.Party) { IsSentBack = Return?.SentAt is not null, OccurredAt = now });
    }

    private void Owe(long refundId, long amount, Party by, DateTime now)
    {
        if (amount <= 0) return;
        (RefundId, RefundAmount) = (refundId, amount);
        Raise(new RefundOwed(Summary, refundId, amount, by) { WasReported = ReportedRefund > 0, OccurredAt = now });
    }

    private void Write(ClaimActor actor, ClaimEntryType what, DateTime now, long amount = 0, string note = "") =>
        Timeline.Add(new ClaimEntry(Timeline.Count + 1, actor, what, amount, note, now));
}
