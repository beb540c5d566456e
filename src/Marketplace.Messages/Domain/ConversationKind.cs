namespace Marketplace.Messages.Domain;

/// <summary>What a conversation belongs to.</summary>
internal enum ConversationKind
{
    Order,
    Claim,

    /// <summary>A buyer asks a seller, without an order.</summary>
    Inquiry,
}
