using Marketplace.Contracts.Offers;
using Marketplace.Kernel.Domain;

namespace Marketplace.Offers.Domain;

/// <summary>The terms that the buyer saw before they bought. If the seller has changed one of them, the buyer looks again first.</summary>
/// <param name="Price">In minor units.</param>
/// <param name="Hours">From the order to delivery; null from a page that didn't show it.</param>
/// <param name="Shipping">The days on the way, see <see cref="ShippingOf"/>.</param>
/// <param name="Exemption">Why there is no right to withdraw.</param>
internal sealed record ShownTerms(long? Price, int? Hours, string Shipping, WithdrawalExemption? Exemption)
{
    /// <summary>The days on the way as a form sends them back; empty if the seller doesn't say.</summary>
    public static string ShippingOf(int? min, int? max) => min is null ? "" : $"{min}-{max}";

    /// <summary>Refuses terms that are no longer the offer's.</summary>
    public void Demand(Offer offer, DateTime now)
    {
        if (Price != offer.Price) throw RuleBroken.Conflict("The seller has changed the price. Check the new total, then select Place order.");
        if (Hours is { } hours && (hours != offer.HoursToStart + offer.HoursToDeliverAt(now) || Shipping != ShippingOf(offer.ShippingMin, offer.ShippingMax)))
        {
            throw RuleBroken.Conflict("The seller has changed the delivery time. Check the new date, then select Place order.");
        }
        if (Exemption != offer.Exemption) throw RuleBroken.Conflict("The seller has changed your right to withdraw. Check it, then select Place order.");
    }
}
