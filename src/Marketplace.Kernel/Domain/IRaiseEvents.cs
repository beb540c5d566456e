using Marketplace.Contracts;

namespace Marketplace.Kernel.Domain;

/// <summary>Something tracked by a <see cref="Persistence.ModuleDbContext"/> that raises events when it is saved.</summary>
public interface IRaiseEvents
{
    /// <summary>What has been raised and not been saved yet.</summary>
    IReadOnlyList<DomainEvent> Raised { get; }

    /// <summary>Forgets what was raised, for it is saved now.</summary>
    void Saved();
}
