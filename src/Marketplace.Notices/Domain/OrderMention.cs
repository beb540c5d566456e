using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Notices.Domain;

/// <summary>The order that a notice is about. What an event doesn't say is read from the <see cref="OrderCopy"/>.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Title">The title of what was bought.</param>
/// <param name="Copy">The rest, if known.</param>
internal sealed record OrderMention(long OrderId, string Title, OrderCopy? Copy = null)
{
    public static OrderMention Of(OrderSummary order) => new(order.OrderId, order.Title, OrderCopy.Of(order));
}
