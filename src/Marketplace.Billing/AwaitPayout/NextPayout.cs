using Marketplace.Billing.Domain;
using Marketplace.Kernel.Domain;

namespace Marketplace.Billing.AwaitPayout;

/// <param name="Day">When the next payouts are made.</param>
/// <param name="Available">What there is to pay out.</param>
/// <param name="Minimum">The least that is paid out.</param>
/// <param name="AccountEnding">Null if there is no payout account.</param>
/// <param name="Latest">The newest payouts.</param>
internal sealed record NextPayout(DateTime Day, Money Available, Money Minimum, string? AccountEnding, IReadOnlyList<Payout> Latest)
{
    public bool CanRequest => AccountEnding is not null && Available.Minor >= Minimum.Minor;

    public static Sentence StateOf(Payout payout) => payout switch
    {
        { State: PayoutState.Paid, EndedAt: { } at } => new("Paid on {0}, reference {1}", at, payout.Note),
        { State: PayoutState.Failed } => new("Failed: {0}. The money is available again.", payout.Note),
        { State: PayoutState.InBatch or PayoutState.AtProvider } => new("Sent to the bank"),
        _ => new("Waiting to be sent to the bank"),
    };
}
