using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Web.Startup;

/// <summary>How a SQL Server is set, as far as the product depends on it.</summary>
/// <param name="ReadCommittedSnapshot">Whether readers see the last committed state instead of waiting for writers.</param>
/// <param name="Options">What holds for a new connection, as bits of <c>@@OPTIONS</c>.</param>
internal sealed record SqlServerSettings(bool ReadCommittedSnapshot, int Options)
{
    /// <summary>Asks for them.</summary>
    internal const string Query =
        "SELECT is_read_committed_snapshot_on AS ReadCommittedSnapshot, @@OPTIONS AS Options FROM sys.databases WHERE database_id = DB_ID()";

    private const int NoCount = 512;

    /// <summary>What should be set otherwise, and why; a sentence for each.</summary>
    public IEnumerable<string> Warnings
    {
        get
        {
            if (!ReadCommittedSnapshot)
            {
                yield return "READ_COMMITTED_SNAPSHOT is off: pages will wait for whoever writes. Run ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE.";
            }
            if ((Options & NoCount) != 0)
            {
                yield return "The server sets NOCOUNT for each connection: the product cannot see how many rows it changed, and refuses what is right. Take 512 off the server's user options.";
            }
        }
    }

    /// <summary>What is wrong with the database of a module.</summary>
    public static async Task<IReadOnlyList<string>> Check(ModuleDbContext db, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var found = await db.Database.SqlQueryRaw<SqlServerSettings>(Query).ToListAsync(cancel);
        return [.. found.SelectMany(f => f.Warnings)];
    }
}
