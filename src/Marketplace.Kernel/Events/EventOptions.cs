namespace Marketplace.Kernel.Events;

/// <summary>How events are delivered. Section <c>Events</c>.</summary>
public sealed class EventOptions
{
    /// <summary>How long a request waits for what it caused, at most.</summary>
    public TimeSpan RequestWaits { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How often a host looks for what a crash or a failure left behind.</summary>
    public TimeSpan Sweep { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a claimed event belongs to the host that claimed it.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The pause after the first failure; each further one is twice as long.</summary>
    public TimeSpan FirstPause { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How often an event is tried before it is set aside for staff.</summary>
    public int Tries { get; set; } = 10;

    /// <summary>How many events a host claims at once.</summary>
    public int Batch { get; set; } = 50;

    /// <summary>How many handlers run at the same time on a host.</summary>
    public int Parallel { get; set; } = 8;

    /// <summary>How long a module remembers which events it has dealt with. Longer than any event is retried or kept aside.</summary>
    public TimeSpan InboxKeeps { get; set; } = TimeSpan.FromDays(90);
}
