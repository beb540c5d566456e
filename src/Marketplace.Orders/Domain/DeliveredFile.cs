namespace Marketplace.Orders.Domain;

/// <summary>A file that the seller delivered. Its content is kept apart, so that an order is loaded without it.</summary>
internal sealed record DeliveredFile(int Position, string Name, long Size);
