namespace Marketplace.Events;

/// <summary>The name under which outbox and inbox store a handler: <c>schema.effect</c>, such as <c>offers.return-stock</c>. It never changes, even if the class is renamed. Handlers of different events may share a name.</summary>
/// <param name="name">The name.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class HandlerNameAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>Whether events of one save may be handled in one transaction. Only if it finds each row by its key: what it did for the events before is tracked, but not saved.</summary>
    public bool Together { get; init; }
}
