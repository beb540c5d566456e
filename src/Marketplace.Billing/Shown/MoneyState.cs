using Marketplace.Billing.Domain;
using Marketplace.Kernel.Domain;

namespace Marketplace.Billing.Shown;

/// <summary>Where an order's money is, as a sentence for its seller.</summary>
internal static class MoneyState
{
    /// <param name="order">The order.</param>
    /// <param name="payout">The payout that contains its money, if there is one.</param>
    /// <param name="holdDays">How long money is held after the order is finished.</param>
    public static Sentence Of(BilledOrder order, Payout? payout, int holdDays) => order switch
    {
        { Held: > 0, IsDisputed: true } => new("Held because the buyer disputed the payment with their bank, until the bank decides. That can take three months"),
        { IsDisputed: true } => new("The buyer's bank is deciding about this payment. If it decides for the buyer, you owe the refund"),
        { Held: > 0, OpenClaimId: not null } => new("Held until the claim is closed"),
        { Held: > 0, IsHeldForRefund: true } => new("Held until the refund to the buyer is complete"),
        { Held: > 0, IsHeldForWithdrawal: true, WithdrawalBy: { } by } => new("Held because the buyer withdrew from the contract. It goes back to the buyer when the return is complete; next deadline: {0}", by),
        { Held: > 0, IsHeldForWithdrawal: true } => new("Held because the buyer withdrew from the contract. It goes back to the buyer"),
        { ReleaseAt: { } at } => new("Held until {0}, while the buyer can open a claim", at),
        { Held: > 0 } => new("Held until {0} days after the order is finished, while the buyer can open a claim", holdDays),
        { IsRefunded: true } => new("Refunded to the buyer"),
        { ReleasedAt: not null } when payout is { State: PayoutState.Paid, EndedAt: { } paid } => new("Paid out on {0}", paid),
        { ReleasedAt: not null } when payout is not null => new("On its way to your bank"),
        { ReleasedAt: not null } => new("Available"),
        { IsPaidOutside: true } => new("Paid to you directly"),
        { PaidAt: null } => new("Not paid"),
        _ => new("Nothing left to pay out"),
    };
}
