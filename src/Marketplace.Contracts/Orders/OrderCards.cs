using Marketplace.Contracts.Messages;

namespace Marketplace.Contracts.Orders;

/// <summary>What a seller proposes or does in the conversation with a buyer.</summary>
public enum OrderCardKind
{
    /// <summary>A later delivery (rule ORD-9).</summary>
    Delay,

    /// <summary>Another amount (rule ORD-7).</summary>
    Amount,

    /// <summary>An extra at no charge (rule ORD-12).</summary>
    Extra,

    /// <summary>A private order at a special price (rule ORD-11).</summary>
    CustomOrder,
}

/// <summary>What became of a card. Later states win, whichever event arrives first.</summary>
public enum OrderCardState
{
    /// <summary>Waits for the buyer.</summary>
    Open,

    /// <summary>The buyer has looked at it.</summary>
    Opened,

    /// <summary>In effect without the buyer's consent.</summary>
    Done,

    /// <summary>The buyer accepted.</summary>
    Accepted,

    /// <summary>The buyer declined.</summary>
    Declined,

    /// <summary>The seller withdrew it.</summary>
    Withdrawn,

    /// <summary>The order went on without an answer.</summary>
    Lapsed,

    /// <summary>Its time is over.</summary>
    Expired,
}

/// <summary>A card in the conversation of an order, or of a question without one.</summary>
/// <param name="CardId">Its id. An accepted custom order's order has the same one.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Words">The seller's own words; plain text, may be empty.</param>
/// <param name="Path">The page where the buyer answers, or reads more.</param>
public sealed record OrderCard(long CardId, OrderCardKind Kind, string Words, string Path)
{
    /// <summary>The title of a custom order; empty for others.</summary>
    public string Title { get; init; } = "";

    /// <summary>The proposed delivery, or the end of a custom order's link, in UTC.</summary>
    public DateTime? Until { get; init; }

    /// <summary>The new amount, or a custom order's price, in minor units of the order's currency.</summary>
    public long? Amount { get; init; }

    /// <summary>The amount before, or a custom order's usual price; null if there is none.</summary>
    public long? Before { get; init; }

    /// <summary>The conversation of a question in which it was posted; null for an order's.</summary>
    public InquiryMention? Inquiry { get; init; }
}

/// <summary>The seller posted a card in the conversation.</summary>
/// <param name="Order">The order whose conversation it is; its id is 0 if the card is in the conversation of a question.</param>
/// <param name="Card">The card.</param>
/// <param name="State">Open, or done.</param>
[EventName("orders.card-posted")]
public sealed record CardPosted(OrderSummary Order, OrderCard Card, OrderCardState State) : DomainEvent;

/// <summary>A card still waits for the buyer, who is reminded once.</summary>
/// <param name="Order">The order whose conversation it is; its id is 0 if the card is in the conversation of a question.</param>
/// <param name="Card">The card: a delay, a higher amount or a custom order.</param>
[EventName("orders.card-awaited")]
public sealed record CardAwaited(OrderSummary Order, OrderCard Card) : DomainEvent;

/// <summary>A card changed its state.</summary>
/// <param name="Order">The order whose conversation it is; its id is 0 if the card is in the conversation of a question.</param>
/// <param name="Card">The card.</param>
/// <param name="State">The new state.</param>
[EventName("orders.card-changed")]
public sealed record CardChanged(OrderSummary Order, OrderCard Card, OrderCardState State) : DomainEvent;
