using Marketplace.Contracts;

namespace Marketplace.Kernel.Events;

/// <summary>
/// Reacts to an event. Changes what it loads from its module's context and returns; the delivery saves, together with the note that
/// this event is dealt with. So it never saves by itself, and a repeat never reaches it.
/// </summary>
/// <typeparam name="TEvent">The one event it reacts to.</typeparam>
public interface IHandle<in TEvent> where TEvent : DomainEvent
{
    /// <summary>Reacts. What it throws is logged, and it is tried again after a growing pause.</summary>
    Task Handle(TEvent happened, CancellationToken cancel);
}
