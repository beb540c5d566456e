using Marketplace.Billing.AwaitPayout;
using Marketplace.Billing.Domain;
using Marketplace.Billing.Shown;
using Marketplace.Kernel.Domain;

namespace Marketplace.Billing.ReadEarnings;

/// <param name="Balance">The seller's balance.</param>
/// <param name="Orders">One page of orders.</param>
/// <param name="Next">The next payout, and the newest ones.</param>
/// <param name="PayoutsOfOrders">The payouts that the orders are part of.</param>
/// <param name="Months">The newest months with a statement.</param>
/// <param name="Rules">The settings that the page explains.</param>
/// <param name="Show">Which orders are listed, one of <see cref="Tabs"/>.</param>
/// <param name="Older">Where the next page begins.</param>
internal sealed record EarningsPage(
    SellerBalance Balance, IReadOnlyList<BilledOrder> Orders, NextPayout Next, IReadOnlyList<Payout> PayoutsOfOrders, IReadOnlyList<Month> Months,
    BillingOptions Rules, string Show, Number? Older)
{
    public const string HeldOnly = "held";
    public const string AvailableOnly = "available";

    /// <summary>The tabs of the list of orders, by what the address says.</summary>
    public static IReadOnlyList<(string Show, string Text)> Tabs { get; } = [(HeldOnly, "Held"), (AvailableOnly, "Available"), ("", "All")];

    /// <summary>The seller's objections to holds of the listed orders.</summary>
    public IReadOnlyList<HoldObjection> Objections { get; init; } = [];

    public HoldObjection? ObjectionTo(BilledOrder order) => HoldObjection.For(order, Objections);

    public Sentence StateOf(BilledOrder order) => MoneyState.Of(order, PayoutsOfOrders.FirstOrDefault(p => p.Id == order.PayoutId), Rules.HoldDays);
}
