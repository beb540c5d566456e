namespace Marketplace.Contracts.Orders;

/// <summary>A seller blocked a customer from starting anything new with them (rule ACC-9). Placed orders go on. The customer is not told.</summary>
/// <param name="BlockId">The block; a later block of the same customer has a higher id.</param>
/// <param name="SellerId">The seller.</param>
/// <param name="CustomerId">The blocked account.</param>
[EventName("orders.customer-blocked")]
public sealed record CustomerBlocked(long BlockId, long SellerId, long CustomerId) : DomainEvent;

/// <summary>A seller unblocked a customer.</summary>
/// <param name="BlockId">The block that ended.</param>
/// <param name="SellerId">The seller.</param>
/// <param name="CustomerId">The account that was blocked.</param>
[EventName("orders.customer-unblocked")]
public sealed record CustomerUnblocked(long BlockId, long SellerId, long CustomerId) : DomainEvent;
