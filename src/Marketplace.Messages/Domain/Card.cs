using Marketplace.Contracts.Orders;

namespace Marketplace.Messages.Domain;

/// <summary>What a message of the seller proposes or does, and what became of it. The message itself never changes.</summary>
internal sealed class Card
{
    /// <summary>The id of the proposal or custom order in Orders.</summary>
    public required long Id { get; init; }

    public required long ConversationId { get; init; }

    /// <summary>The message's position.</summary>
    public required int Position { get; init; }

    public required OrderCardKind Kind { get; init; }

    public required string Path { get; init; }

    public required string Currency { get; init; }

    public DateTime? Until { get; init; }

    public long? Amount { get; init; }

    public long? Before { get; init; }

    public OrderCardState State { get; private set; }

    public static Card Of(CardPosted posted, Message message) => new()
    {
        Id = posted.Card.CardId,
        ConversationId = message.ConversationId,
        Position = message.Position,
        Kind = posted.Card.Kind,
        Path = posted.Card.Path,
        Currency = posted.Order.Currency,
        Until = posted.Card.Until,
        Amount = posted.Card.Amount,
        Before = posted.Card.Before,
        State = posted.State,
    };

    /// <summary>Events arrive in any order; later states win.</summary>
    public void Become(OrderCardState state) => State = state > State ? state : State;
}
