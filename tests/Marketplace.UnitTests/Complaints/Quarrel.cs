using Marketplace.Casework;
using Marketplace.Complaints.Domain;
using Marketplace.Contracts;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.UnitTests.Complaints;

/// <summary>An order with a claim, and a clock that the test moves.</summary>
internal sealed class Quarrel
{
    public const string Words = "It has a crack that runs from the rim to the middle.";
    public static readonly DateTime Start = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    public static readonly ClaimTerms Terms = new(
        TimeSpan.FromDays(30), TimeSpan.FromHours(72), TimeSpan.FromDays(5), [TimeSpan.FromDays(2), TimeSpan.FromDays(4)], TimeSpan.FromDays(14), TimeSpan.FromDays(5),
        TimeSpan.FromDays(30), TimeSpan.FromDays(14));

    public static readonly ClaimActor Buyer = new(Party.Buyer, "ann");
    public static readonly ClaimActor Seller = new(Party.Seller, "Bowls");
    public static readonly StaffMember Support = new(90, "ruth");
    public static readonly ReturnAddress Home = new("Bowls", "Lane 1", "10115", "Berlin", "DE");

    public Quarrel(ClaimCause cause = ClaimCause.Defect, OrderCopy? order = null)
    {
        Order = order ?? Sent();
        Claim = OrderClaim.Open(500, Order, null, cause, Words, Terms, Start);
    }

    public OrderCopy Order { get; }

    public OrderClaim Claim { get; }

    public IReadOnlyList<DomainEvent> Raised => ((IRaiseEvents)Claim).Raised;

    public RefundOwed? Refund => Raised.OfType<RefundOwed>().SingleOrDefault();

    public static OrderSummary Summary { get; } = new(1, 7, 10, "ann", 20, "Bowls", "bowls", "Blue bowl", 1, 10_000, "EUR");

    public static OrderFacts Facts(DateTime? sentAt = null) => new(Start.AddDays(-10), Start.AddDays(-9), Start.AddDays(-9), Start.AddDays(-5), sentAt, null);

    public static OrderCopy Sent()
    {
        var order = new OrderCopy(Summary);
        order.BePaid(Party.Payment);
        order.BeSent(Facts(Start.AddDays(-6)), "T-1");
        return order;
    }

    public static DateTime At(double hours) => Start.AddHours(hours);

    public Quarrel Tick(DateTime at)
    {
        Claim.Tick(900, Order.Remaining, Terms, at);
        return this;
    }

    public Quarrel OfferShare(int percent, DateTime at)
    {
        Claim.OfferPartialRefund(Seller, percent, "", Order.Remaining, Terms, at);
        return this;
    }

    public Quarrel OfferReturn(DateTime at)
    {
        Claim.OfferReturn(Seller, Home, "", Order.Remaining, Terms, at);
        return this;
    }

    public Quarrel Accept(ClaimActor by, DateTime at)
    {
        Claim.Accept(by, 800, Terms, at);
        return this;
    }

    public Quarrel Decline(ClaimActor by, DateTime at)
    {
        Claim.Decline(by, "No.", Terms, at);
        return this;
    }

    public Quarrel Escalate(DateTime at, ClaimActor? by = null)
    {
        Claim.Escalate(by ?? Buyer, Words, 700, Terms, at);
        return this;
    }

    public Quarrel Decide(ClaimRuling ruling, DateTime at, int percent = 0, ReturnAddress? to = null)
    {
        Claim.Claim(Support, TimeSpan.FromMinutes(30), at);
        Claim.Decide(Support, ruling, percent, "The pictures show the fault, as the buyer says.", to, 800, Order.Remaining, Terms, at);
        return this;
    }
}
