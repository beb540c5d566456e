using System.Diagnostics;
using System.Diagnostics.Metrics;
using Marketplace.Kernel.Persistence;

namespace Marketplace.Events;

/// <summary>Counts deliveries and failures, by event and handler.</summary>
public static class EventMeter
{
    /// <summary>The meter's name.</summary>
    public const string Name = "Marketplace.Events";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Heard = Meter.CreateCounter<long>("events.delivered", "{delivery}", "Events handled");
    private static readonly Counter<long> Unheard = Meter.CreateCounter<long>("events.failed", "{try}", "Failed attempts that will be retried");
    private static readonly Counter<long> Aside = Meter.CreateCounter<long>("events.parked", "{delivery}", "Events parked for staff");
    private static readonly Histogram<double> Waited = Meter.CreateHistogram<double>("events.wait", "s", "Time from the event until its handler finished", advice: new() { HistogramBucketBoundaries = [0.01, 0.05, 0.1, 0.5, 1, 5, 30, 120, 600, 3600] });

    /// <summary>A handler finished.</summary>
    internal static void Delivered(OutboxMessage row, DateTime now)
    {
        var tags = Tags(row);
        Heard.Add(1, tags);
        Waited.Record((now - row.OccurredAt).TotalSeconds, tags);
    }

    /// <summary>A handler failed.</summary>
    internal static void Failed(OutboxMessage row, bool aside) => (aside ? Aside : Unheard).Add(1, Tags(row));

    private static TagList Tags(OutboxMessage row) => new() { { "event", row.Name }, { "handler", row.Handler } };
}
