using Marketplace.Contracts;

namespace Marketplace.Kernel.Domain;

/// <summary>A thing that is loaded, changed and saved as a whole, and that decides for itself what is allowed.</summary>
public abstract class Aggregate : IRaiseEvents
{
    private readonly List<DomainEvent> raised = [];

    /// <summary>The id, made before the first save by <see cref="Persistence.IdGenerator"/>.</summary>
    public long Id { get; protected set; }

    /// <summary>Counts the saves. Each save raises it and fails when somebody else's save came first.</summary>
    public long Version { get; private set; } = 1;

    IReadOnlyList<DomainEvent> IRaiseEvents.Raised => raised;

    void IRaiseEvents.Saved() => raised.Clear();

    /// <summary>Refuses to go on when the person decided on an older state than this one.</summary>
    /// <param name="seen">The <see cref="Version"/> that stood on the person's page.</param>
    /// <param name="happened">What happened meanwhile, as a sentence.</param>
    /// <exception cref="RuleBroken">The versions differ; a conflict.</exception>
    public void Expect(long? seen, string happened)
    {
        if (seen != Version) throw RuleBroken.Conflict(happened);
    }

    /// <summary>Tells others, in the transaction that saves this aggregate.</summary>
    protected void Raise(DomainEvent happened) => raised.Add(happened);
}
