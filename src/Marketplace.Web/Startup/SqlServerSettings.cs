using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Web.Startup;

/// <summary>The SQL Server settings that the product depends on.</summary>
/// <param name="ReadCommittedSnapshot">Whether readers see the last committed state instead of waiting for writers.</param>
/// <param name="Options">The options of a new connection, as bits of <c>@@OPTIONS</c>.</param>
internal sealed record SqlServerSettings(bool ReadCommittedSnapshot, int Options)
{
    /// <summary>Reads them.</summary>
    internal const string Query =
        "SELECT is_read_committed_snapshot_on AS ReadCommittedSnapshot, @@OPTIONS AS Options FROM sys.databases WHERE database_id = DB_ID()";

    private const int NoCount = 512;

    /// <summary>What to change and why, one message each.</summary>
    public IEnumerable<string> Warnings
    {
        get
        {
            if (!ReadCommittedSnapshot)
            {
                yield return "READ_COMMITTED_SNAPSHOT is off, so pages wait for writers. Run ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE.";
            }
            if ((Options & NoCount) != 0)
            {
                yield return "The server sets NOCOUNT for each connection, so the product cannot see how many rows it changed and refuses valid changes. Remove 512 from the server's user options.";
            }
        }
    }

    /// <summary>The warnings for a module's database.</summary>
    public static async Task<IReadOnlyList<string>> Check(ModuleDbContext db, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var found = await db.Database.SqlQueryRaw<SqlServerSettings>(Query).ToListAsync(cancel);
        return [.. found.SelectMany(f => f.Warnings)];
    }
}
