namespace Marketplace.Contracts;

/// <summary>Something that happened in one module and that others may react to. Immutable; its JSON is stable for good.</summary>
public abstract record DomainEvent
{
    /// <summary>The event's own id, given when it is saved. Handlers that see the same id twice do nothing the second time.</summary>
    public long Id { get; init; }

    /// <summary>When it happened, in UTC, given when it is saved unless the aggregate stated it.</summary>
    public DateTime OccurredAt { get; init; }
}
