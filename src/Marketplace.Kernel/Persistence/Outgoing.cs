using Marketplace.Contracts;

namespace Marketplace.Kernel.Persistence;

/// <summary>A row of the outbox with its event still in memory.</summary>
/// <param name="Row">The row.</param>
/// <param name="Happened">The event.</param>
/// <param name="Source">Which of the save's aggregates raised it.</param>
public sealed record Outgoing(OutboxMessage Row, DomainEvent Happened, int Source);
