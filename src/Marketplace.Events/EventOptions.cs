using System.ComponentModel.DataAnnotations;

namespace Marketplace.Events;

/// <summary>How events are delivered. Section <c>Events</c>.</summary>
public sealed class EventOptions
{
    /// <summary>The longest time that a request waits for its events.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "1.00:00:00")]
    public TimeSpan RequestWaits { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How often a host looks for events that a crash or a failure left behind.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "1.00:00:00")]
    public TimeSpan Sweep { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a claimed event belongs to the host that claimed it.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "1.00:00:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The pause after the first failure; each further one is twice as long.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "1.00:00:00")]
    public TimeSpan FirstPause { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How often an event is tried before it is parked for staff.</summary>
    [Range(1, 100)]
    public int Tries { get; set; } = 10;

    /// <summary>How many events a host claims at once.</summary>
    [Range(1, 1000)]
    public int Batch { get; set; } = 50;

    /// <summary>How many times one handler may run in parallel on a host.</summary>
    [Range(1, 256)]
    public int Parallel { get; set; } = 8;

    /// <summary>How long a module remembers handled events. Must be longer than any event is retried or parked.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan InboxKeeps { get; set; } = TimeSpan.FromDays(90);
}
