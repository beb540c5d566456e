using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.Domain;

/// <summary>The buyer's right to withdraw from the contract (rule CMP-10), where the seller's country gives it.</summary>
internal sealed partial class OrderCopy
{
    public OfferKind Kind { get; private set; }

    public DateTime? WithdrawnAt { get; private set; }

    public bool IsPaid => Stage is OrderStage.Paid or OrderStage.Sent or OrderStage.Finished;

    /// <summary>Whether a product is with the buyer, or on its way there: then it has to go back.</summary>
    public bool IsWithBuyer => Kind == OfferKind.Product && Stage is OrderStage.Sent or OrderStage.Finished;

    /// <summary>
    /// Before which moment the buyer can withdraw; null while a product is not received. The day from which it counts is not counted itself, and the
    /// last day counts to its end, as the law has it.
    /// </summary>
    public DateTime? WithdrawableBefore(WithdrawalTerms terms) => (Kind == OfferKind.Service ? PlacedAt : FinishedAt)?.Date.AddDays(terms.Days + 1);

    /// <summary>Why the buyer cannot withdraw now, or null.</summary>
    /// <param name="claim">The state of the claim that is open about this order, if there is one.</param>
    /// <param name="remaining">What of the order has not gone back yet, in minor units.</param>
    /// <param name="terms">The rules' numbers.</param>
    /// <param name="now">When.</param>
    public Sentence? WithdrawalRefusal(ClaimState? claim, long remaining, WithdrawalTerms terms, DateTime now) =>
        WithdrawnAt is not null ? new("You have already withdrawn from this contract.")
        : Stage == OrderStage.Canceled ? new("This order was canceled before it was paid.")
        : Stage == OrderStage.Refunded ? new("Everything you paid for this order has been refunded.")
        // A seller begins by approving the order (rule ORD-18).
        : Kind == OfferKind.Service && Stage != OrderStage.New ? new("{0} has started this service, so you can no longer withdraw from the contract.", ShopName)
        : WithdrawableBefore(terms) is { } end && now >= end ? new("The time to withdraw ended on {0}.", end.AddMinutes(-1))
        : claim == ClaimState.Returning ? new("A return is already under way in your claim. When it is complete, you get all your money back.")
        : IsPaid && remaining <= 0 ? new("Everything you paid for this order is already being refunded.")
        : null;

    /// <summary>Of a withdrawal and a claim at once, one wins.</summary>
    public void Withdraw(DateTime now)
    {
        WithdrawnAt = now;
        Turn++;
    }
}
