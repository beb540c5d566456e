using System.Diagnostics;
using Marketplace.Contracts;
using Marketplace.Kernel.Persistence;
using Microsoft.Extensions.Options;

namespace Marketplace.Events;

/// <summary>Writes raised events into their module's outbox and hands them to the delivery once they are saved.</summary>
internal sealed class Outbox(
    EventCatalog catalog, IdGenerator ids, TimeProvider clock, IOptions<EventOptions> options, Lazy<Delivery> delivery) : IOutbox
{
    /// <summary>
    /// Adds a row for each handler that an event concerns. This host claims the rows from the start and delivers them right after the commit.
    /// If it dies first, their lease runs out and any host finds them.
    /// </summary>
    public IReadOnlyList<Outgoing> Write(ModuleDbContext db, IReadOnlyList<DomainEvent> events)
    {
        if (events.Count == 0) return [];
        var now = clock.GetUtcNow().UtcDateTime;
        var outgoing = new List<Outgoing>();
        foreach (var raised in events)
        {
            var happened = raised with { Id = ids.Next(), OccurredAt = raised.OccurredAt == default ? now : raised.OccurredAt };
            foreach (var handler in catalog.HandlersOf(happened))
            {
                outgoing.Add(new Outgoing(new OutboxMessage
                {
                    Id = ids.Next(),
                    EventId = happened.Id,
                    Name = EventCatalog.NameOf(happened.GetType()),
                    Handler = handler.Name,
                    Payload = EventCatalog.ToJson(happened),
                    TraceParent = Activity.Current?.Id,
                    OccurredAt = happened.OccurredAt,
                    Attempts = 1,
                    DueAt = now + options.Value.Lease,
                    Claim = delivery.Value.Host,
                }, happened));
            }
        }
        db.Outbox.AddRange(outgoing.Select(o => o.Row));
        return outgoing;
    }

    public void Wake(ModuleDbContext db, IReadOnlyList<Outgoing> outgoing)
    {
        foreach (var one in outgoing) delivery.Value.Start(db.GetType(), one);
    }
}
