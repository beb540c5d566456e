using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using Marketplace.Contracts;
using Marketplace.Kernel.Persistence;

namespace Marketplace.Events;

/// <summary>A handler, the event it reacts to, and the module that it belongs to.</summary>
/// <param name="Event">The event's type.</param>
/// <param name="Handler">The handler's type, which states its <see cref="HandlerNameAttribute"/>.</param>
/// <param name="Context">The context of the module whose data it changes.</param>
/// <param name="Concerns">Whether an event leaves it anything to do, see <see cref="IHandle{TEvent}.Concerns"/>.</param>
/// <param name="Invoke">Calls it.</param>
public sealed record HandlerRegistration(
    Type Event, Type Handler, Type Context, Func<DomainEvent, bool> Concerns, Func<object, DomainEvent, CancellationToken, Task> Invoke)
{
    /// <summary>The handler's stable name. Together with the event's it stands for this registration alone.</summary>
    public string Name { get; } = NameOf(Handler);

    /// <summary>The stable name of a handler's type.</summary>
    /// <exception cref="InvalidOperationException">The type states none.</exception>
    public static string NameOf(Type handler) =>
        handler.GetCustomAttribute<HandlerNameAttribute>()?.Name ?? throw new InvalidOperationException($"{handler} has no [HandlerName].");

    /// <summary>A handler as its module registers it.</summary>
    /// <typeparam name="TEvent">The event.</typeparam>
    /// <typeparam name="THandler">The handler.</typeparam>
    /// <param name="context">The module's context.</param>
    public static HandlerRegistration Of<TEvent, THandler>(Type context) where TEvent : DomainEvent where THandler : class, IHandle<TEvent> => new(
        typeof(TEvent), typeof(THandler), context, happened => THandler.Concerns((TEvent)happened),
        (handler, happened, cancel) => ((THandler)handler).Handle((TEvent)happened, cancel));
}

/// <summary>All events by their stable names, and who reacts to each.</summary>
public sealed class EventCatalog
{
    private readonly FrozenDictionary<string, Type> types;
    private readonly FrozenDictionary<(string Event, string Handler), HandlerRegistration> byName;
    private readonly ILookup<Type, HandlerRegistration> byEvent;

    /// <summary>Reads the catalog off the registered handlers.</summary>
    /// <exception cref="InvalidOperationException">Two handlers of an event share a name, two events do, or one of them has none.</exception>
    public EventCatalog(IEnumerable<HandlerRegistration> handlers)
    {
        var all = handlers.ToList();
        byEvent = all.ToLookup(h => h.Event);
        byName = Unique(all, h => (NameOf(h.Event), h.Name));
        types = Unique(all.Select(h => h.Event).Distinct(), NameOf);
    }

    /// <summary>All handlers.</summary>
    public IEnumerable<HandlerRegistration> Handlers => byName.Values;

    /// <summary>Whom an event concerns.</summary>
    public IEnumerable<HandlerRegistration> HandlersOf(DomainEvent happened) => byEvent[happened.GetType()].Where(handler => handler.Concerns(happened));

    /// <summary>The handler of this name for the event of that name, or null when this version of the product has none.</summary>
    public HandlerRegistration? Find(string happened, string handler) => byName.GetValueOrDefault((happened, handler));

    /// <summary>The stable name of an event's type.</summary>
    /// <exception cref="InvalidOperationException">The type states none.</exception>
    public static string NameOf(Type type) =>
        type.GetCustomAttribute<EventNameAttribute>()?.Name ?? throw new InvalidOperationException($"{type} has no [EventName].");

    /// <summary>An event as it is stored.</summary>
    public static string ToJson(DomainEvent happened) => JsonSerializer.Serialize(happened, happened.GetType(), JsonSerializerOptions.Web);

    /// <summary>A stored event.</summary>
    /// <exception cref="InvalidOperationException">Nobody here reacts to an event of that name.</exception>
    /// <exception cref="JsonException">The JSON is none of it.</exception>
    public DomainEvent FromJson(string name, string json) =>
        types.TryGetValue(name, out var type)
            ? (DomainEvent)JsonSerializer.Deserialize(json, type, JsonSerializerOptions.Web)!
            : throw new InvalidOperationException($"No handler reacts to {name}.");

    private static FrozenDictionary<TName, T> Unique<TName, T>(IEnumerable<T> all, Func<T, TName> nameOf) where TName : notnull =>
        all.GroupBy(nameOf).ToFrozenDictionary(
            g => g.Key, g => g.Count() == 1 ? g.First() : throw new InvalidOperationException($"{g.Key} is the name of several."));
}
