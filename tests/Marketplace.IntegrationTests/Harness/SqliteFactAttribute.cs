namespace Marketplace.IntegrationTests.Harness;

/// <summary>A test of what concerns SQLite alone; on SQL Server it is skipped, with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SqliteFactAttribute : FactAttribute
{
    /// <param name="because">What there is only on SQLite.</param>
    public SqliteFactAttribute(string because) => Skip = SqliteTheoryAttribute.Reason(because);

    /// <summary>Whether the test looks at what only Linux shows of files.</summary>
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
