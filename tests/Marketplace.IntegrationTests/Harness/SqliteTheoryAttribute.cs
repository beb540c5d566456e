namespace Marketplace.IntegrationTests.Harness;

/// <summary>Several cases of what concerns SQLite alone; on SQL Server they are skipped, with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SqliteTheoryAttribute : TheoryAttribute
{
    /// <param name="because">What there is only on SQLite.</param>
    public SqliteTheoryAttribute(string because) => Skip = Reason(because);

    internal static string? Reason(string because) => Market.OnSqlServer ? $"Concerns SQLite alone: {because}" : null;
}
