using Marketplace.Contracts;

namespace Marketplace.Kernel.Persistence;

/// <summary>Where a save leaves the events that it raises, and who delivers them once they are committed.</summary>
public interface IOutbox
{
    /// <summary>Adds a row to the context for each handler that an event concerns; they are saved with all else.</summary>
    IReadOnlyList<Outgoing> Write(ModuleDbContext db, IReadOnlyList<DomainEvent> events);

    /// <summary>The rows are committed: deliver them.</summary>
    void Wake(ModuleDbContext db, IReadOnlyList<Outgoing> outgoing);
}
