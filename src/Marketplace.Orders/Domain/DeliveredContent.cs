namespace Marketplace.Orders.Domain;

internal sealed record DeliveredContent(long OrderId, int Position, byte[] Bytes);
