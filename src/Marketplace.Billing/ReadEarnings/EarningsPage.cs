using Marketplace.Billing.Domain;
using Marketplace.Billing.Shown;
using Marketplace.Kernel.Domain;

namespace Marketplace.Billing.ReadEarnings;

/// <param name="Balance">The seller's balance.</param>
/// <param name="Orders">One page of orders.</param>
/// <param name="Payouts">The newest payouts.</param>
/// <param name="PayoutsOfOrders">The payouts that the orders are part of.</param>
/// <param name="Months">The newest months with a statement.</param>
/// <param name="AccountEnding">Null if there is no payout account.</param>
/// <param name="NextPayout">The next payout day.</param>
/// <param name="Rules">The settings that the page explains.</param>
/// <param name="Show">Which orders are listed, one of <see cref="Tabs"/>.</param>
/// <param name="Older">Where the next page begins.</param>
internal sealed record EarningsPage(
    SellerBalance Balance, IReadOnlyList<BilledOrder> Orders, IReadOnlyList<Payout> Payouts, IReadOnlyList<Payout> PayoutsOfOrders, IReadOnlyList<Month> Months,
    string? AccountEnding, DateTime NextPayout, BillingOptions Rules, string Show, Number? Older)
{
    public const string HeldOnly = "held";
    public const string AvailableOnly = "available";

    /// <summary>The tabs of the list of orders, by what the address says.</summary>
    public static IReadOnlyList<(string Show, string Text)> Tabs { get; } = [(HeldOnly, "Held"), (AvailableOnly, "Available"), ("", "All")];

    /// <summary>The seller's objections to holds of the listed orders.</summary>
    public IReadOnlyList<HoldObjection> Objections { get; init; } = [];

    public HoldObjection? ObjectionTo(BilledOrder order) => HoldObjection.For(order, Objections);

    public Money Minimum => Rules.MinimumOf(Balance.Currency);

    public bool CanRequest => AccountEnding is not null && Balance.Available.Minor >= Minimum.Minor;

    public Sentence StateOf(BilledOrder order) => MoneyState.Of(order, PayoutsOfOrders.FirstOrDefault(p => p.Id == order.PayoutId), Rules.HoldDays);

    public static Sentence StateOf(Payout payout) => payout switch
    {
        { State: PayoutState.Paid, EndedAt: { } at } => new("Paid on {0}, reference {1}", at, payout.Note),
        { State: PayoutState.Failed } => new("Failed: {0}. The money is available again.", payout.Note),
        { State: PayoutState.InBatch or PayoutState.AtProvider } => new("Sent to the bank"),
        _ => new("Waiting to be sent to the bank"),
    };
}
