namespace Marketplace.IntegrationTests.Harness;

/// <summary>A test that is only about SQLite; skipped with a reason on SQL Server.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SqliteFactAttribute : FactAttribute
{
    /// <param name="because">The reason: what exists only on SQLite.</param>
    public SqliteFactAttribute(string because) => Skip = SqliteTheoryAttribute.Reason(because);

    /// <summary>Whether the test needs file information that only Linux has.</summary>
    public bool OnLinux
    {
        get;
        set
        {
            field = value;
            if (value && !OperatingSystem.IsLinux()) Skip ??= "Looks at files as Linux shows them.";
        }
    }
}
