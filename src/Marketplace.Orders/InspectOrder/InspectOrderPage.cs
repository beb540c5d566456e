using Marketplace.Kernel.Domain;
using Marketplace.Orders.CancelOrder;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Steps;

namespace Marketplace.Orders.InspectOrder;

/// <param name="Order">The order, without its contact data.</param>
/// <param name="Payments">All charges and refunds.</param>
/// <param name="IsOwn">Whether the viewer is a party of the order and may not decide.</param>
internal sealed record InspectOrderPage(Order Order, StepPage Step, IReadOnlyList<Payment> Payments, bool IsOwn)
{
    public required CancelOrderForm Form { get; init; }

    public Number Number => Step.Number;
}
