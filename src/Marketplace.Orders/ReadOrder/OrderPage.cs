using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;

namespace Marketplace.Orders.ReadOrder;

/// <param name="Order">The order, whose own contact data is not shown.</param>
/// <param name="Viewer">Buyer or seller.</param>
/// <param name="Contact">The contact data, or null where the viewer may not see it any more.</param>
/// <param name="Payments">All charges and refunds, the oldest first; none where no charge is shown.</param>
/// <param name="Now">The current time in UTC.</param>
internal sealed record OrderPage(Order Order, Party Viewer, Contact? Contact, IReadOnlyList<Payment> Payments, DateTime Now)
{
    public Number Number => new(Order.Id);

    public NextStep? Next { get; } = NextStep.Of(Order.State, Viewer, Now);

    public IReadOnlyList<OrderAction> Actions => OrderAction.Of(Order, Viewer, Next);
}
