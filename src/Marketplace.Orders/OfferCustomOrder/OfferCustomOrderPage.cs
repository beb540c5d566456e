using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;

namespace Marketplace.Orders.OfferCustomOrder;

/// <param name="Order">The order in whose conversation they are offered.</param>
/// <param name="Created">The newest first.</param>
/// <param name="Hours">How long a link lives.</param>
/// <param name="Now">The current time in UTC.</param>
internal sealed record OfferCustomOrderPage(Order Order, IReadOnlyList<CustomOrder> Made, int Hours, DateTime Now)
{
    public required OfferCustomOrderForm Form { get; init; }

    /// <summary>Whether the seller has blocked the customer.</summary>
    public bool IsBlocked { get; init; }

    public Number Number => new(Order.Id);
}
