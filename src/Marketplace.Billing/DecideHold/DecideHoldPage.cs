using Marketplace.Billing.Domain;
using Marketplace.Casework;
using Marketplace.Contracts;
using Marketplace.Kernel.Domain;

namespace Marketplace.Billing.DecideHold;

/// <param name="Case">The objection.</param>
/// <param name="Head">The head of its page.</param>
/// <param name="Order">The order whose money is held.</param>
/// <param name="State">Where the money is now.</param>
internal sealed record DecideHoldPage(HoldObjection Case, CaseHead Head, BilledOrder Order, Sentence State)
{
    public required DecideHoldForm Form { get; init; }

    public Money Held => new(Order.Held, Order.Currency);

    public HoldCasePlace Place => new(Case.OrderId, Case.SellerId, Case.BuyerId);
}
