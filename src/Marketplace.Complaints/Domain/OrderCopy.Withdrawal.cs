using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.Domain;

/// <summary>The buyer's right to withdraw from the contract (rule CMP-10), if the seller's country has it.</summary>
internal sealed partial class OrderCopy
{
    public OfferKind Kind { get; private set; }

    /// <summary>Why the buyer has no right to withdraw, as they were told before they bought; null if the law decides.</summary>
    public WithdrawalExemption? Exemption { get; private set; }

    /// <summary>Whether the order's page says that there is no right to withdraw.</summary>
    public bool SaysExemption => Exemption is not null && WithdrawnAt is null && Stage is not (OrderStage.Canceled or OrderStage.Refunded);

    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>When the withdrawal lapsed because the buyer kept the product. It can't be repeated, but a claim can be opened again.</summary>
    public DateTime? WithdrawalLapsedAt { get; private set; }

    public bool IsPaid => Stage is OrderStage.Paid or OrderStage.Sent or OrderStage.Finished && !IsUnpaid;

    /// <summary>Whether the buyer has the product or will get it, and so has to return it.</summary>
    public bool IsWithBuyer => Kind == OfferKind.Product && (SentAt is not null || Stage == OrderStage.Sent);

    /// <summary>Whether only the seller knows if it's on its way: it's paid and not marked as sent.</summary>
    public bool MayBeOnItsWay => Kind == OfferKind.Product && IsPaid && !IsWithBuyer;

    /// <summary>
    /// The end of the time to withdraw; null until a product is received. By law, the first day isn't counted and the last
    /// day counts to its end, wherever the buyer is: the day can already be the next one there.
    /// </summary>
    public DateTime? WithdrawableBefore(WithdrawalTerms terms) => (Kind == OfferKind.Service ? PlacedAt : ReceivedAt)?.Date.AddDays(terms.Days + 2);

    /// <summary>Why the buyer can't withdraw now, or null.</summary>
    /// <param name="claim">The state of the order's open claim, if there is one.</param>
    /// <param name="remaining">What can still be refunded, in minor units.</param>
    /// <param name="terms">The time limits.</param>
    /// <param name="now">The current time, in UTC.</param>
    public Sentence? WithdrawalRefusal(ClaimState? claim, long remaining, WithdrawalTerms terms, DateTime now) =>
        WithdrawnAt is not null ? new("You have already withdrawn from this contract.")
        : IsUnpaid ? new("This order closed automatically without a payment.")
        : Stage == OrderStage.Canceled ? new("This order was canceled before it was paid.")
        : Stage == OrderStage.Refunded ? new("Everything you paid for this order has been refunded.")
        : Exemption is { } why ? new(why.ToBuyer())
        // The seller starts a service by approving the order (rule ORD-18).
        : Kind == OfferKind.Service && Stage != OrderStage.New ? new("{0} has approved this order and started the service, so you can no longer withdraw from the contract.", ShopName)
        : WithdrawableBefore(terms) is { } end && now >= end ? new("The time to withdraw ended on {0}.", end.AddMinutes(-1))
        : claim == ClaimState.Returning ? new("A return is already under way in your claim. You get a full refund when it's complete.")
        : IsPaid && remaining <= 0 ? new("Everything you paid for this order is already being refunded.")
        : null;

    public void NoteExemption(WithdrawalExemption? why) => Exemption ??= why;

    /// <summary>Of a withdrawal and a claim at the same time, only one succeeds.</summary>
    public void Withdraw(DateTime now)
    {
        WithdrawnAt = now;
        Turn++;
    }

    public void KeepGoods(DateTime at) => (WithdrawalLapsedAt, Turn) = (at, Turn + 1);
}
