namespace Marketplace.Contracts;

/// <summary>Something that happened in one module and that others can react to. Immutable; its JSON format never changes.</summary>
public abstract record DomainEvent
{
    /// <summary>The event's id, set when it is saved. Handlers ignore an id that they have already handled.</summary>
    public long Id { get; init; }

    /// <summary>When it happened, in UTC; set when it is saved unless the aggregate set it.</summary>
    public DateTime OccurredAt { get; init; }
}
