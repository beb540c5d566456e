using Marketplace.Contracts;

namespace Marketplace.Kernel.Domain;

/// <summary>Something tracked by a <see cref="Persistence.ModuleDbContext"/> that raises events when it is saved.</summary>
public interface IRaiseEvents
{
    /// <summary>The raised events that are not saved yet.</summary>
    IReadOnlyList<DomainEvent> Raised { get; }

    /// <summary>Clears the raised events after a save.</summary>
    void Saved();
}
