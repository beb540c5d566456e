namespace Marketplace.IntegrationTests.Harness;

/// <summary>Test cases that are only about SQLite; skipped with a reason on SQL Server.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SqliteTheoryAttribute : TheoryAttribute
{
    /// <param name="because">The reason: what exists only on SQLite.</param>
    public SqliteTheoryAttribute(string because) => Skip = Reason(because);

    internal static string? Reason(string because) => Market.OnSqlServer ? $"Only for SQLite: {because}" : null;
}
