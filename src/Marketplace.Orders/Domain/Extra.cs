namespace Marketplace.Orders.Domain;

/// <summary>A line of an order at no charge, added as a compensation (rule ORD-12).</summary>
internal sealed record Extra(int Position, string Text, DateTime AddedAt)
{
    public const int TextLength = 200;
    public const int Most = 10;
}
