using System.Reflection;

namespace Marketplace.UnitTests.Architecture;

/// <summary>Makes one instance of any record, always the same.</summary>
internal static class Sample
{
    public static object Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return "text";
        if (type == typeof(long)) return 7L;
        if (type == typeof(int)) return 3;
        if (type == typeof(bool)) return true;
        if (type == typeof(DateTime)) return new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        if (type == typeof(IReadOnlyList<string>)) return new[] { "text" };
        if (type == typeof(IReadOnlyList<long>)) return new[] { 7L };
        if (type.IsEnum) return type.GetEnumValues().GetValue(type.GetEnumValues().Length - 1)!;
        var made = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .OrderByDescending(c => c.GetParameters().Length).First(c => c.GetParameters().All(p => p.ParameterType != type));
        return made.Invoke([.. made.GetParameters().Select(p => Of(p.ParameterType))]);
    }
}
