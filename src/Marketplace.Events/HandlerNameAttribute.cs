namespace Marketplace.Events;

/// <summary>
/// The name under which events wait for a handler, and under which it is noted that it dealt with them: <c>schema.effect</c>, such as
/// <c>offers.return-stock</c>. It stays for good, also when the class is renamed. Handlers of different events may share one.
/// </summary>
/// <param name="name">The name.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class HandlerNameAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;
}
