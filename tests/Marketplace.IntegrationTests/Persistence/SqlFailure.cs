using System.Reflection;
using Microsoft.Data.SqlClient;

namespace Marketplace.IntegrationTests.Persistence;

/// <summary>An exception of SQL Server's provider, which has no public constructor.</summary>
internal static class SqlFailure
{
    private const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic;

    /// <summary>The errors in the order the server sent them.</summary>
    public static SqlException Of(params int[] numbers) => Of(11, numbers);

    /// <param name="severity">From 20 on, the connection is closed.</param>
    /// <param name="numbers">The errors.</param>
    public static SqlException Of(byte severity, int[] numbers)
    {
        var errors = (SqlErrorCollection)typeof(SqlErrorCollection).GetConstructors(Hidden).Single().Invoke([]);
        var add = typeof(SqlErrorCollection).GetMethod("Add", Hidden)!;
        foreach (var number in numbers) add.Invoke(errors, [Error(number, severity)]);
        var create = typeof(SqlException).GetMethods(Hidden)
            .First(m => m is { Name: "CreateException", IsStatic: true } && m.GetParameters() is [{ ParameterType: var first }, { ParameterType: var second }] && first == typeof(SqlErrorCollection) && second == typeof(string));
        return (SqlException)create.Invoke(null, [errors, "16.0"])!;
    }

    private static object Error(int number, byte severity)
    {
        var made = typeof(SqlError).GetConstructors(Hidden).OrderBy(c => c.GetParameters().Length).First();
        var given = made.GetParameters().Select((p, i) => i switch
        {
            0 => number,
            2 => severity,
            _ when p.ParameterType == typeof(string) => $"error {number}",
            _ when p.ParameterType.IsValueType => Activator.CreateInstance(p.ParameterType),
            _ => null,
        });
        return made.Invoke([.. given]);
    }
}
