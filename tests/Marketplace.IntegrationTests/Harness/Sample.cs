using System.Collections;
using System.Reflection;

namespace Marketplace.IntegrationTests.Harness;

/// <summary>Any value of a type.</summary>
internal static class Sample
{
    private static readonly DateTime At = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    public static object? Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return "a";
        if (type == typeof(DateTime)) return At;
        if (type == typeof(DateTimeOffset)) return new DateTimeOffset(At);
        if (type == typeof(byte[])) return new byte[] { 1 };
        if (type.IsEnum) return Enum.GetValues(type).GetValue(0);
        if (type.IsPrimitive) return Convert.ChangeType(1, type, System.Globalization.CultureInfo.InvariantCulture);
        if (type.IsValueType) return Activator.CreateInstance(type);
        if (ItemOf(type) is { } item) return Several(type, item);
        var made = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(c => c.GetParameters() is not [{ ParameterType: var only }] || only != type).MinBy(c => c.GetParameters().Length)!;
        return made.Invoke([.. made.GetParameters().Select(p => Of(p.ParameterType))]);
    }

    private static Type? ItemOf(Type type) => type.GetInterfaces().Append(type)
        .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];

    private static object Several(Type type, Type item)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        list.Add(Of(item));
        if (type.IsInstanceOfType(list)) return list;
        if (!type.IsArray) return Activator.CreateInstance(type, list)!;
        var array = Array.CreateInstance(item, list.Count);
        list.CopyTo(array, 0);
        return array;
    }
}
