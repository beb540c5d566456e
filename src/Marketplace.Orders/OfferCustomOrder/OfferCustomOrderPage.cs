using Marketplace.Orders.Domain;

namespace Marketplace.Orders.OfferCustomOrder;

/// <param name="From">In whose conversation they are offered.</param>
/// <param name="Hours">How long a link lives.</param>
/// <param name="Now">The current time in UTC.</param>
internal sealed record OfferCustomOrderPage(ConversationParties From, int Hours, DateTime Now)
{
    public required OfferCustomOrderForm Form { get; init; }

    /// <summary>The newest first.</summary>
    public required IReadOnlyList<CustomOrder> Made { get; init; }

    /// <summary>Whether the seller has blocked the customer.</summary>
    public bool IsBlocked { get; init; }
}
