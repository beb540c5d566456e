namespace Marketplace.Kernel.Persistence;

/// <summary>The databases that the product runs on.</summary>
public enum DatabaseProvider
{
    /// <summary>A file per module, with nothing to set up.</summary>
    Sqlite,

    /// <summary>One database, a schema per module.</summary>
    SqlServer,
}

/// <summary>Which database. Section <c>Database</c>; the connection string is <c>ConnectionStrings:Marketplace</c>.</summary>
public sealed class DatabaseOptions
{
    /// <summary>SQLite unless stated.</summary>
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>Whether the host brings the schema up to date when it starts. Off where migrations run as a script.</summary>
    public bool MigrateAtStart { get; set; } = true;

    /// <summary>
    /// Whether writers that come together on SQLite share a transaction. Off, each save has one of its own, and the provider
    /// sleeps while another is at it: to compare with.
    /// </summary>
    public bool SharesTransactions { get; set; } = true;
}
