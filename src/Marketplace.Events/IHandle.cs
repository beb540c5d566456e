using Marketplace.Contracts;

namespace Marketplace.Events;

/// <summary>Handles an event. It changes what it loads from its module's context and returns. The delivery saves that together with the inbox entry, so a handler never saves by itself and never sees a repeat.</summary>
/// <typeparam name="TEvent">The event.</typeparam>
public interface IHandle<in TEvent> where TEvent : DomainEvent
{
    /// <summary>Whether the event concerns this handler. If not, there is no outbox row for it. This must depend on the event alone.</summary>
    static virtual bool Concerns(TEvent happened) => true;

    /// <summary>Handles an event that concerns it. Exceptions are logged, and it is retried after a growing pause.</summary>
    Task Handle(TEvent happened, CancellationToken cancel);
}
