using Marketplace.Kernel.Domain;

namespace Marketplace.Kernel.Persistence;

/// <summary>Records that a handler has handled an event; saved together with the handler's changes.</summary>
/// <param name="EventId">The event.</param>
/// <param name="Handler">The handler.</param>
/// <param name="HandledAt">When, in UTC.</param>
public sealed record InboxEntry(long EventId, string Handler, DateTime HandledAt);
