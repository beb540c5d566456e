using Marketplace.Orders.Domain;

namespace Marketplace.Orders.OfferCustomOrder;

/// <param name="From">In whose conversation they are offered.</param>
/// <param name="Form">The form.</param>
/// <param name="Made">What was offered there, the newest first.</param>
/// <param name="IsBlocked">Whether the seller has blocked the customer.</param>
/// <param name="Hours">How long a link lives.</param>
/// <param name="Now">The current time in UTC.</param>
internal sealed record OfferCustomOrderPage(ConversationParties From, OfferCustomOrderForm Form, IReadOnlyList<CustomOrder> Made, bool IsBlocked, int Hours, DateTime Now);
