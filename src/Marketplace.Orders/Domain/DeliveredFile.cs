namespace Marketplace.Orders.Domain;

/// <summary>A file that the seller delivered. Its content is stored apart, so that orders load without it.</summary>
internal sealed record DeliveredFile(int Position, string Name, long Size);
