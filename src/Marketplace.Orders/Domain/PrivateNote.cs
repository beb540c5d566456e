namespace Marketplace.Orders.Domain;

/// <summary>What a party of an order keeps about it for itself alone (rule ORD-14).</summary>
internal sealed class PrivateNote
{
    public const int TextLength = 2000;

    public required long OrderId { get; init; }

    public required long AuthorId { get; init; }

    public required string Text { get; set; }

    public required DateTime ChangedAt { get; set; }
}
