using Marketplace.Kernel.Domain;

namespace Marketplace.Kernel.Persistence;

/// <summary>A note that a handler has dealt with an event; it is saved together with what the handler changed.</summary>
/// <param name="EventId">The event.</param>
/// <param name="Handler">The handler.</param>
/// <param name="HandledAt">When, in UTC.</param>
public sealed record InboxEntry(long EventId, string Handler, DateTime HandledAt);
