using Marketplace.Contracts;

namespace Marketplace.Kernel.Domain;

/// <summary>An object that is loaded, changed and saved as a whole and enforces its own rules.</summary>
public abstract class Aggregate : IRaiseEvents
{
    private readonly List<DomainEvent> raised = [];

    /// <summary>The id, assigned before the first save by <see cref="Persistence.IdGenerator"/>.</summary>
    public long Id { get; protected set; }

    /// <summary>Counts the saves. Each save increments it and fails if another save came first.</summary>
    public long Version { get; private set; } = 1;

    IReadOnlyList<DomainEvent> IRaiseEvents.Raised => raised;

    void IRaiseEvents.Saved() => raised.Clear();

    /// <summary>Throws if the person decided on an older state than the current one.</summary>
    /// <param name="seen">The <see cref="Version"/> on the person's page.</param>
    /// <param name="happened">The message that says what has happened since.</param>
    /// <exception cref="RuleBroken">The versions differ; a conflict.</exception>
    public void Expect(long? seen, string happened)
    {
        if (seen != Version) throw RuleBroken.Conflict(happened);
    }

    /// <summary>Raises an event in the transaction that saves this aggregate.</summary>
    protected void Raise(DomainEvent happened) => raised.Add(happened);
}
