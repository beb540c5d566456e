using Marketplace.Contracts;

namespace Marketplace.Events;

/// <summary>
/// Reacts to an event. Changes what it loads from its module's context and returns; the delivery saves, together with the note that
/// this event is dealt with. So it never saves by itself, and a repeat never reaches it.
/// </summary>
/// <typeparam name="TEvent">The one event it reacts to.</typeparam>
public interface IHandle<in TEvent> where TEvent : DomainEvent
{
    /// <summary>
    /// Whether the event, as it is, leaves this handler anything to do. Where it says no the event is not brought to it, which costs nothing; it
    /// may not look at anything but the event.
    /// </summary>
    static virtual bool Concerns(TEvent happened) => true;

    /// <summary>Reacts to an event that concerns it. What it throws is logged, and it is tried again after a growing pause.</summary>
    Task Handle(TEvent happened, CancellationToken cancel);
}
