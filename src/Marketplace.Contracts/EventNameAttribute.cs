namespace Marketplace.Contracts;

/// <summary>The name under which an event is stored. It never changes, even if the type is renamed.</summary>
/// <param name="name">Module and event in kebab case, such as <c>orders.order-placed</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventNameAttribute(string name) : Attribute
{
    /// <summary>The stable name.</summary>
    public string Name { get; } = name;
}
