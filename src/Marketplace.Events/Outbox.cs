using System.Diagnostics;
using Marketplace.Contracts;
using Marketplace.Kernel.Persistence;
using Microsoft.Extensions.Options;

namespace Marketplace.Events;

/// <summary>Writes raised events into their module's outbox and hands them to the delivery once they are saved.</summary>
internal sealed class Outbox(EventCatalog catalog, IdGenerator ids, TimeProvider clock, IOptions<EventOptions> options, Lazy<Delivery> delivery) : IOutbox
{
    /// <summary>Adds a row for each handler that an event concerns. This host claims the rows from the start and delivers them right after the commit. If it dies first, their lease runs out and any host finds them.</summary>
    public IReadOnlyList<Outgoing> Write(ModuleDbContext db, IReadOnlyList<IReadOnlyList<DomainEvent>> events)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var outgoing = new List<Outgoing>();
        foreach (var (raised, source) in events.SelectMany((some, source) => some.Select(raised => (raised, source))))
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
                }, happened, source));
            }
        }
        db.Outbox.AddRange(outgoing.Select(o => o.Row));
        return outgoing;
    }

    /// <summary>An aggregate's events reach a handler one after the other: they often change the same rows, and only one of two at once would succeed.</summary>
    public void Wake(ModuleDbContext db, IReadOnlyList<Outgoing> outgoing)
    {
        var all = outgoing.ToLookup(one => catalog.Find(one.Row.Name, one.Row.Handler)!.Together);
        foreach (var some in all[false].GroupBy(one => (one.Source, one.Row.Handler))) delivery.Value.Start(db.GetType(), [.. some]);
        var together = all[true].GroupBy(one => one.Row.Handler).SelectMany(group => group.GroupBy(one => one.Source).Chunk(options.Value.Batch));
        foreach (var some in together) delivery.Value.Start(db.GetType(), [.. some.SelectMany(one => one)]);
    }
}
