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
    /// <summary>SQLite by default.</summary>
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>Whether the host brings the schema up to date when it starts. Turn off if migrations run as a script.</summary>
    public bool MigrateAtStart { get; set; } = true;

    /// <summary>
    /// Whether concurrent writers on SQLite share a transaction. If off, each save has its own, and the provider
    /// sleeps while another one runs: for comparison.
    /// </summary>
    public bool SharesTransactions { get; set; } = true;
}
