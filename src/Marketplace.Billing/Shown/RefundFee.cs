using Marketplace.Billing.Domain;
using Marketplace.Kernel.Domain;

namespace Marketplace.Billing.Shown;

/// <summary>Who bears the fee of a refund that is about to be made (rule ORD-19), as a sentence.</summary>
internal static class RefundFee
{
    /// <param name="order">The order.</param>
    /// <param name="refund">What goes back to the buyer, in minor units; null if it isn't decided yet.</param>
    /// <param name="isSeller">Whether the seller reads it, not staff.</param>
    public static Sentence Of(BilledOrder order, long? refund, bool isSeller)
    {
        Money Shown(long minor) => new(minor, order.Currency);
        var (now, rest) = (order.Fee, order.FeeAfter(refund ?? order.Total));
        return (order.OwesFee, refund, rest) switch
        {
            (true, null, _) => new(isSeller ? "After a full refund, you get the whole fee back: {0}. For a partial refund, you get back the same share." : "After a full refund, the seller gets the whole fee back: {0}. For a partial refund, the seller gets back the same share.", Shown(now - rest)),
            (true, _, 0) => new(isSeller ? "You get the whole fee back, {0}." : "The seller gets the whole fee back, {0}.", Shown(now)),
            (true, _, _) => new(isSeller ? "You get {0} of the fee back. The rest of the fee, {1}, stays with the marketplace." : "The seller gets {0} of the fee back. The rest of the fee, {1}, stays with the marketplace.", Shown(now - rest), Shown(rest)),
            (false, null, _) => new("The fee for this order, {0}, falls in proportion to the refund. After a full refund there is no fee.", Shown(now)),
            (false, _, 0) => new("After this refund there is no fee for this order."),
            _ => new("The fee for this order falls from {0} to {1}.", Shown(now), Shown(rest)),
        };
    }
}
