using System.Linq.Expressions;
using Marketplace.Casework;
using Marketplace.Casework.Decisions;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Orders.Domain;

/// <summary>A seller's request to change the amount of an order that was paid; support decides (rules ORD-7 and MOD-12).</summary>
internal sealed class AmountCase : ReasonedCase, IStaffCase<AmountCase>
{
    private AmountCase()
    {
    }

    public long OrderId { get; private set; }

    public long BuyerId { get; private set; }

    public long SellerId { get; private set; }

    public string BuyerName { get; private set; } = "";

    public string ShopName { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>What was left of the amount when the seller asked, in minor units.</summary>
    public long Before { get; private set; }

    public long Wanted { get; private set; }

    public string Currency { get; private set; } = "";

    /// <summary>The seller's words.</summary>
    public string Words { get; private set; } = "";

    public DateTime OpenedAt { get; private set; }

    public bool? IsApproved { get; private set; }

    public static Expression<Func<AmountCase, bool>> IsForeignTo(long staffId) => c => c.BuyerId != staffId && c.SellerId != staffId;

    public static AmountCase Open(long id, Order order, long wanted, string words, TimeSpan due, DateTime now) => new()
    {
        Id = id,
        OrderId = order.Id,
        BuyerId = order.BuyerId,
        SellerId = order.SellerId,
        BuyerName = order.BuyerName,
        ShopName = order.ShopName,
        Title = order.Title,
        Before = order.Remaining,
        Wanted = wanted,
        Currency = order.Currency,
        Words = words,
        OpenedAt = now,
        Priority = 1,
        QueuedAs = id,
        DueAt = now + due,
    };

    public override bool IsParty(long accountId) => accountId == BuyerId || accountId == SellerId;

    /// <param name="by">The staff member who has taken the case.</param>
    /// <param name="order">The order, which carries out the decision.</param>
    /// <param name="isApproved">Whether the amount changes.</param>
    /// <param name="reasons">For both sides.</param>
    /// <param name="refundId">The id of the refund, if one is needed.</param>
    /// <param name="now">When.</param>
    /// <returns>The refund of a payment by card, or null where there is none.</returns>
    public Payment? Decide(StaffMember by, Order order, bool isApproved, string reasons, long refundId, DateTime now)
    {
        DemandReasoned(by, reasons, now);
        if (isApproved && order.Stage == OrderStage.Refunded) throw new RuleBroken("The order has been refunded meanwhile. You can only keep the amount.");
        if (isApproved && order.BankDecides) throw new RuleBroken("The buyer's bank is deciding about this payment. Wait for its decision.");
        if (isApproved && order.RefundWaits) throw new RuleBroken("A refund is in progress. Try again once it's complete.");
        if (isApproved && Wanted < Before && Wanted >= order.Remaining) throw new RuleBroken("More than that has been refunded meanwhile. You can only keep the amount.");
        IsApproved = isApproved;
        End(by, reasons, now);
        var refund = order.Decide(this, refundId, now);
        Raise(new AmountJudged(order.Summary, Wanted, isApproved, reasons) { OccurredAt = now });
        return refund;
    }
}
