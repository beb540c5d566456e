using Marketplace.Contracts.Offers;
using Marketplace.Kernel.Domain;

namespace Marketplace.Orders.Domain;

/// <summary>A seller and a customer, in the conversation of an order or of a question.</summary>
/// <param name="ConversationId">The order, or the conversation of the question.</param>
/// <param name="IsInquiry">Whether it is a question, without an order.</param>
/// <param name="Title">What was bought or asked about; empty if nothing was named.</param>
/// <param name="Kind">Product or service.</param>
/// <param name="Currency">What the shop sells in.</param>
/// <param name="Offer">The seller's offer that it is about; null for none.</param>
internal sealed record ConversationParties(
    long ConversationId, bool IsInquiry, long SellerId, string Shop, string ShopName, long BuyerId, string BuyerName, string Title, OfferKind Kind, string Currency, OwnOffer? Offer)
{
    /// <summary>Whether the customer has yet to confirm the order, which the seller added.</summary>
    public bool IsUnconfirmed { get; init; }

    public string Path => PathOf(ConversationId, IsInquiry);

    public static string PathOf(long conversation, bool isInquiry) => $"/{(isInquiry ? "conversations" : "orders")}/{new Number(conversation)}";
}
