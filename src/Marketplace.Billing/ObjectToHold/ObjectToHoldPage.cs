using Marketplace.Billing.Domain;
using Marketplace.Kernel.Domain;

namespace Marketplace.Billing.ObjectToHold;

/// <param name="Order">The order whose money is held.</param>
/// <param name="State">Why it is held, and until when.</param>
/// <param name="Objection">The seller's objection to this hold, if there is one.</param>
/// <param name="Form">The form.</param>
internal sealed record ObjectToHoldPage(BilledOrder Order, Sentence State, HoldObjection? Objection, ObjectToHoldForm Form)
{
    public Money Held => new(Order.NetHeld, Order.Currency);

    public bool IsPossible => Objection is null && Order is { Held: > 0, IsDisputed: false };
}
