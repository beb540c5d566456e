using System.Linq.Expressions;
using Marketplace.Casework;
using Marketplace.Casework.Decisions;
using Marketplace.Contracts.Billing;
using Marketplace.Kernel.Domain;

namespace Marketplace.Billing.Domain;

/// <summary>A seller's objection to a hold; support releases the money or keeps it held. There is one at most for each reason why an order's money is held.</summary>
internal sealed class HoldObjection : ReasonedCase, IStaffCase<HoldObjection>
{
    public const int LongestWords = 2000;

    private HoldObjection()
    {
    }

    public long OrderId { get; private set; }

    /// <summary>What the money was held for, see <see cref="BilledOrder.HeldFor"/>.</summary>
    public string HeldFor { get; private set; } = "";

    public long SellerId { get; private set; }

    public long BuyerId { get; private set; }

    public string ShopName { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>What was held when the seller objected, in minor units.</summary>
    public long Amount { get; private set; }

    public string Currency { get; private set; } = "";

    /// <summary>The seller's words.</summary>
    public string Words { get; private set; } = "";

    public DateTime OpenedAt { get; private set; }

    public bool? IsReleased { get; private set; }

    /// <summary>The one to show with an order: undecided, or about the hold as it is now; once nothing is held, the last one.</summary>
    /// <param name="order">The order.</param>
    /// <param name="all">All objections to holds of its money.</param>
    public static HoldObjection? For(BilledOrder order, IEnumerable<HoldObjection> all)
    {
        var newest = all.Where(o => o.OrderId == order.Id).OrderByDescending(o => o.Id).ToList();
        return newest.Find(o => o.DecidedAt is null) ?? newest.Find(o => o.HeldFor == order.HeldFor) ?? (order.Held > 0 ? null : newest.FirstOrDefault());
    }

    public Money Money => new(Amount, Currency);

    public static Expression<Func<HoldObjection, bool>> IsForeignTo(long staffId) => c => c.BuyerId != staffId && c.SellerId != staffId;

    public static HoldObjection Open(long id, BilledOrder order, string shopName, string words, TimeSpan due, DateTime now)
    {
        if (order.IsDisputed) throw new RuleBroken("The buyer's bank is deciding about this payment. Send evidence instead.");
        if (order.Held <= 0) throw new RuleBroken("Nothing is held for this order any more.");
        if (words.Length is 0 or > LongestWords) throw new RuleBroken("Say why the money should be released.", nameof(Words));
        return new HoldObjection
        {
            Id = id,
            OrderId = order.Id,
            HeldFor = order.HeldFor,
            SellerId = order.SellerId,
            BuyerId = order.BuyerId,
            ShopName = shopName,
            Title = order.Title,
            Amount = order.Held,
            Currency = order.Currency,
            Words = words,
            OpenedAt = now,
            Priority = 1,
            QueuedAs = id,
            DueAt = now + due,
        };
    }

    public override bool IsParty(long accountId) => accountId == BuyerId || accountId == SellerId;

    /// <param name="by">The staff member who has taken the case.</param>
    /// <param name="order">The order whose money is held.</param>
    /// <param name="isReleased">Whether the money becomes available now.</param>
    /// <param name="reasons">For the seller.</param>
    /// <param name="newId">An id of the time.</param>
    /// <param name="now">When.</param>
    /// <returns>The transfer, or null if the hold is kept.</returns>
    public Transfer? Decide(StaffMember by, BilledOrder order, bool isReleased, string reasons, Func<long> newId, DateTime now)
    {
        DemandReasoned(by, reasons, now);
        var released = isReleased ? order.ReleaseEarly(now, newId) : null;
        IsReleased = isReleased;
        End(by, reasons, now);
        Raise(new HoldDecided(OrderId, SellerId, Title, released?.Amount ?? Amount, Currency, isReleased, reasons) { OccurredAt = now });
        return released;
    }
}
