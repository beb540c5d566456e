using Marketplace.Contracts;

namespace Marketplace.Kernel.Persistence;

/// <summary>Takes the events that a save raises and delivers them once they are committed.</summary>
public interface IOutbox
{
    /// <summary>Adds a row to the context for each handler that an event concerns; they are saved with everything else. The events are listed by their aggregates.</summary>
    IReadOnlyList<Outgoing> Write(ModuleDbContext db, IReadOnlyList<IReadOnlyList<DomainEvent>> events);

    /// <summary>Delivers the committed rows.</summary>
    void Wake(ModuleDbContext db, IReadOnlyList<Outgoing> outgoing);
}
