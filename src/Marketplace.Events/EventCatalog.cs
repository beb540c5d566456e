using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using Marketplace.Contracts;
using Marketplace.Kernel.Persistence;

namespace Marketplace.Events;

/// <summary>A handler, its event and its module.</summary>
/// <param name="Event">The event's type.</param>
/// <param name="Handler">The handler's type, which states its <see cref="HandlerNameAttribute"/>.</param>
/// <param name="Context">The context of its module.</param>
/// <param name="Concerns">Whether an event concerns it, see <see cref="IHandle{TEvent}.Concerns"/>.</param>
/// <param name="Invoke">Calls the handler.</param>
public sealed record HandlerRegistration(
    Type Event, Type Handler, Type Context, Func<DomainEvent, bool> Concerns, Func<object, DomainEvent, CancellationToken, Task> Invoke)
{
    /// <summary>The handler's stable name. Together with the event's name it identifies this registration.</summary>
    public string Name { get; } = NameOf(Handler);

    /// <summary>See <see cref="HandlerNameAttribute.Together"/>.</summary>
    public bool Together { get; init; } = Handler.GetCustomAttribute<HandlerNameAttribute>()!.Together;

    /// <summary>The stable name of a handler's type.</summary>
    /// <exception cref="InvalidOperationException">The type has none.</exception>
    public static string NameOf(Type handler) =>
        handler.GetCustomAttribute<HandlerNameAttribute>()?.Name ?? throw new InvalidOperationException($"{handler} has no [HandlerName].");

    /// <summary>Registers a handler.</summary>
    /// <typeparam name="TEvent">The event.</typeparam>
    /// <typeparam name="THandler">The handler.</typeparam>
    /// <param name="context">The module's context.</param>
    public static HandlerRegistration Of<TEvent, THandler>(Type context) where TEvent : DomainEvent where THandler : class, IHandle<TEvent> => new(
        typeof(TEvent), typeof(THandler), context, happened => THandler.Concerns((TEvent)happened),
        (handler, happened, cancel) => ((THandler)handler).Handle((TEvent)happened, cancel));
}

/// <summary>All events by their stable names, with their handlers.</summary>
public sealed class EventCatalog
{
    private readonly FrozenDictionary<string, Type> types;
    private readonly FrozenDictionary<(string Event, string Handler), HandlerRegistration> byName;
    private readonly ILookup<Type, HandlerRegistration> byEvent;

    /// <summary>Builds the catalog from the registered handlers.</summary>
    /// <exception cref="InvalidOperationException">Two handlers of an event, or two events, share a name, or one of them has none.</exception>
    public EventCatalog(IEnumerable<HandlerRegistration> handlers)
    {
        var all = handlers.ToList();
        byEvent = all.ToLookup(h => h.Event);
        byName = Unique(all, h => (NameOf(h.Event), h.Name));
        types = Unique(all.Select(h => h.Event).Distinct(), NameOf);
    }

    /// <summary>All handlers.</summary>
    public IEnumerable<HandlerRegistration> Handlers => byName.Values;

    /// <summary>The handlers that an event concerns.</summary>
    public IEnumerable<HandlerRegistration> HandlersOf(DomainEvent happened) => byEvent[happened.GetType()].Where(handler => handler.Concerns(happened));

    /// <summary>The handler with this name for the event with that name, or null if this version has none.</summary>
    public HandlerRegistration? Find(string happened, string handler) => byName.GetValueOrDefault((happened, handler));

    /// <summary>The stable name of an event's type.</summary>
    /// <exception cref="InvalidOperationException">The type has none.</exception>
    public static string NameOf(Type type) =>
        type.GetCustomAttribute<EventNameAttribute>()?.Name ?? throw new InvalidOperationException($"{type} has no [EventName].");

    /// <summary>Serialises an event.</summary>
    public static string ToJson(DomainEvent happened) => JsonSerializer.Serialize(happened, happened.GetType(), JsonSerializerOptions.Web);

    /// <summary>Deserialises an event.</summary>
    /// <exception cref="InvalidOperationException">No handler is registered for that name.</exception>
    /// <exception cref="JsonException">The JSON does not match the event.</exception>
    public DomainEvent FromJson(string name, string json) =>
        types.TryGetValue(name, out var type)
            ? (DomainEvent)JsonSerializer.Deserialize(json, type, JsonSerializerOptions.Web)!
            : throw new InvalidOperationException($"No handler is registered for {name}.");

    private static FrozenDictionary<TName, T> Unique<TName, T>(IEnumerable<T> all, Func<T, TName> nameOf) where TName : notnull =>
        all.GroupBy(nameOf).ToFrozenDictionary(
            g => g.Key, g => g.Count() == 1 ? g.First() : throw new InvalidOperationException($"The name {g.Key} is used more than once."));
}
