using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Texts;

namespace Marketplace.Orders.Domain;

/// <summary>One purchase of one seller's goods, from New to its end. Load it with its history and files.</summary>
internal sealed partial class Order : Aggregate
{
    private readonly List<HistoryEntry> history = [];
    private readonly List<DeliveredFile> files = [];

    private Order()
    {
    }

    public long OfferId { get; private set; }

    public long SellerId { get; private set; }

    public string ShopName { get; private set; } = "";

    public string Shop { get; private set; } = "";

    public long BuyerId { get; private set; }

    public string BuyerName { get; private set; } = "";

    public string Title { get; private set; } = "";

    public OfferKind Kind { get; private set; }

    public int Quantity { get; private set; }

    public long UnitPrice { get; private set; }

    public long Total { get; private set; }

    public long RefundedAmount { get; private set; }

    /// <summary>What the seller still owes the buyer for an order paid outside the marketplace.</summary>
    public long OwedAmount { get; private set; }

    /// <summary>Since when the seller owes what support decided; null once it's returned, or support has been told that it isn't.</summary>
    public DateTime? OwedSince { get; private set; }

    /// <summary>The open claim about this order.</summary>
    public long? OpenClaimId { get; private set; }

    /// <summary>The newest closed claim. An opening that arrives after its own closing is ignored.</summary>
    public long EndedClaimId { get; private set; }

    public string Currency { get; private set; } = "";

    public Contact Contact { get; private set; } = null!;

    public string Note { get; private set; } = "";

    public OrderStage Stage { get; private set; }

    public DateTime PlacedAt { get; private set; }

    public DateTime PromisedStartAt { get; private set; }

    public DateTime PromisedDeliveryAt { get; private set; }

    /// <summary>The least days on the way after it is sent, as promised when it was placed; null if nothing was.</summary>
    public int? ShippingMin { get; private set; }

    /// <summary>The most days on the way; null together with <see cref="ShippingMin"/>.</summary>
    public int? ShippingMax { get; private set; }

    /// <summary>Why the buyer has no right to withdraw, as they were told before they bought; null if the law decides.</summary>
    public WithdrawalExemption? Exemption { get; private set; }

    public DateTime? StartedAt { get; private set; }

    public DateTime? FirstAnswerAt { get; private set; }

    /// <summary>When the buyer said that they paid outside the marketplace; null until then, and once the seller has answered or the order has ended.</summary>
    public DateTime? SaidPaidAt { get; private set; }

    public DateTime? PaidAt { get; private set; }

    public PaymentWay? PaidBy { get; private set; }

    /// <summary>The charge that paid it, if it was paid by card.</summary>
    public long? ChargeId { get; private set; }

    /// <summary>Whether pages show a charge: the one that paid, or the last attempt.</summary>
    public bool ShowsCharge => ChargeId is not null || Stage == OrderStage.Confirmed;

    public long? PendingChargeId { get; private set; }

    public long? PendingRefundId { get; private set; }

    public DateTime? SentAt { get; private set; }

    public string Tracking { get; private set; } = "";

    public string DeliveryNote { get; private set; } = "";

    /// <summary>When it first reached a final stage.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>When the buyer published a review.</summary>
    public DateTime? ReviewedAt { get; private set; }

    /// <summary>When the seller reminded the buyer to leave feedback.</summary>
    public DateTime? RemindedAt { get; private set; }

    public IReadOnlyList<HistoryEntry> History => history;

    public HistoryEntry Last => history.MaxBy(e => e.Position)!;

    public IReadOnlyList<DeliveredFile> Files => files;

    public OrderSummary Summary => new(Id, OfferId, BuyerId, BuyerName, SellerId, ShopName, Shop, Title, Quantity, Total, Currency, Kind);

    public OrderState State => new(
        Id, Stage, Kind, Total, Currency, ShopName, BuyerName, PromisedStartAt, PromisedDeliveryAt, OpenClaimId, WithdrawnAt, PendingChargeId, PendingRefundId, OwedAmount, ReviewedAt, OpenProposalId, ConfirmBy, PayBy, DisputeId, EvidenceBy)
    { IsInquiry = IsInquiry, HasSaidPaid = SaidPaidAt is not null };

    /// <summary>When the buyer gets it, counted from when it was sent, or else is promised to be: 5–8 December. Null if nothing was promised, or it has ended.</summary>
    public string? Arrival => EndedAt is null && ShippingMin is { } least && ShippingMax is { } most ? ReaderZone.Days(SentAt ?? PromisedDeliveryAt, least, most) : null;

    public OrderFacts Facts => new(PlacedAt, PromisedStartAt, StartedAt, PromisedDeliveryAt, SentAt, FirstAnswerAt);

    public static Order Place(OfferBought bought, OrderTerms terms)
    {
        var start = bought.OccurredAt.AddHours(bought.HoursToStart);
        var order = new Order
        {
            Id = bought.OrderId,
            OfferId = bought.OfferId,
            SellerId = bought.SellerId,
            ShopName = bought.ShopName,
            Shop = bought.Shop,
            BuyerId = bought.BuyerId,
            BuyerName = bought.BuyerName,
            Title = bought.Title,
            Kind = bought.Kind,
            Quantity = bought.Quantity,
            UnitPrice = bought.UnitPrice,
            Total = bought.UnitPrice * bought.Quantity,
            Currency = bought.Currency,
            Contact = bought.Contact,
            Note = bought.Note,
            PlacedAt = bought.OccurredAt,
            PromisedStartAt = start,
            PromisedDeliveryAt = start.AddHours(bought.HoursToDeliver),
            ShippingMin = bought.ShippingMin,
            ShippingMax = bought.ShippingMax,
            Exemption = bought.Exemption,
        };
        order.StartClock(order.PromisedDeliveryAt + terms.CloseAfter, terms);
        order.Write(new Actor(Party.Buyer, bought.BuyerName), OrderEventType.Placed, bought.OccurredAt);
        order.Raise(new OrderPlaced(order.Summary, order.Facts) { Exemption = order.Exemption, OccurredAt = bought.OccurredAt });
        return order;
    }

    /// <summary>The person as a party of this order, or null for everybody else.</summary>
    public Actor? ActorOf(long accountId) =>
        accountId == BuyerId ? new Actor(Party.Buyer, BuyerName) : accountId == SellerId ? new Actor(Party.Seller, ShopName) : null;

    /// <summary>Rule ORD-6: the buyer always; the seller while the order runs, and some days after.</summary>
    public bool ShowsContactTo(Party party, DateTime now, TimeSpan afterEnd) =>
        party == Party.Buyer || (party == Party.Seller && ShowsContactToSeller(EndedAt, now, afterEnd));

    /// <inheritdoc cref="ShowsContactTo"/>
    public static bool ShowsContactToSeller(DateTime? endedAt, DateTime now, TimeSpan afterEnd) => endedAt is not { } end || now <= end + afterEnd;

    /// <summary>Refuses a person who decided on an older version, and says what has happened since.</summary>
    public void ExpectSeen(long? version)
    {
        if (version != Version) throw Last.Conflict();
    }

    public void Approve(Actor actor, DateTime now)
    {
        Demand(OrderStep.Approve, actor);
        Stage = OrderStage.Confirmed;
        StartedAt = now;
        Write(actor, OrderEventType.Approved, now);
        Raise(new OrderConfirmed(Summary, Facts) { OccurredAt = now });
    }

    /// <summary>The buyer says that they paid outside the marketplace. Only the seller can confirm it, and a custom order no longer expires meanwhile.</summary>
    public void SayPaid(Actor actor, DateTime now)
    {
        Demand(OrderStep.SayPaid, actor);
        SaidPaidAt = now;
        EndPayBy(now);
        Write(actor, OrderEventType.SaidPaid, now);
        Raise(new BuyerSaidPaid(Summary) { OccurredAt = now });
    }

    public void MarkAsPaid(Actor actor, DateTime now)
    {
        Demand(OrderStep.MarkAsPaid, actor);
        BecomePaid(actor, PaymentWay.Offline, OrderEventType.MarkedAsPaid, now);
    }

    public void MarkAsSent(Actor actor, string tracking, string note, IReadOnlyList<DeliveredFile> delivered, DateTime now)
    {
        Demand(OrderStep.MarkAsSent, actor);
        if (tracking.Length == 0 && note.Length == 0 && delivered.Count == 0)
        {
            throw new RuleBroken("Add a tracking number, a delivery note or a file.");
        }
        Proposal.RefuseTie(note, "DeliveryNote");
        Stage = OrderStage.Sent;
        SentAt = now;
        Tracking = tracking;
        DeliveryNote = note;
        files.AddRange(delivered);
        Answer(actor, note, now);
        LapseProposal(now);
        Write(actor, OrderEventType.Sent, now, tracking);
        Raise(new OrderSent(Summary, Facts, tracking) { OccurredAt = now });
    }

    public void Close(Actor actor, DateTime now)
    {
        Demand(OrderStep.Close, actor);
        End(OrderStage.Finished, now);
        Write(actor, OrderEventType.Closed, now);
        Raise(new OrderFinished(Summary, Facts, actor.Party) { ArrivedBy = actor.Party == Party.Seller ? ArrivedBy(now) : null, OccurredAt = now });
    }

    /// <summary>Only the buyer knows when it arrived. Until the buyer says so, it's on its way as long as was promised, or until the order would have closed.</summary>
    private DateTime ArrivedBy(DateTime now)
    {
        var expected = SentAt is { } sent && ShippingMax is { } most ? sent.AddDays(most) : ClosesAt;
        return expected > now ? expected : now;
    }

    /// <summary>Only the seller's own words count as a response, not a step without them.</summary>
    private void Answer(Actor actor, string words, DateTime now)
    {
        if (actor.Party == Party.Seller && words.Length > 0) FirstAnswerAt ??= now;
    }

    /// <summary>Sends the buyer a reminder to leave feedback, once.</summary>
    public void RemindBuyer(Actor actor, DateTime now)
    {
        Demand(OrderStep.RemindBuyer, actor);
        RemindedAt = now;
        Write(actor, OrderEventType.BuyerReminded, now);
        Raise(new FeedbackReminded(Summary) { OccurredAt = now });
    }

    private void Write(Actor actor, OrderEventType what, DateTime now, params string[] note) => Write(actor, what, now, null, null, note);

    private void Write(Actor actor, OrderEventType what, DateTime now, long? amount, DateTime? until, params string[] note) =>
        history.Add(new HistoryEntry(history.Count + 1, actor, what, now, string.Join(": ", note.Where(n => n.Length > 0))) { Amount = amount, Until = until });
}
