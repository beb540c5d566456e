namespace Marketplace.Messages.Domain;

/// <summary>The only conversation without an order between a buyer and a seller: whoever asks again goes on there.</summary>
internal sealed record Inquiry(long BuyerId, long SellerId, long ConversationId);
