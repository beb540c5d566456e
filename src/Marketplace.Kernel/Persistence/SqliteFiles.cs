using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Kernel.Persistence;

/// <summary>What this host holds of SQLite's files: a gate for the writers of each, and the connections of the contexts, which nobody else closes when
/// the host ends. SQL Server needs none of it.</summary>
internal sealed class SqliteFiles : IDisposable
{
    private readonly ConcurrentDictionary<string, WriteGate> gates = new();
    private readonly ConcurrentDictionary<DbConnection, bool> kept = new();

    public WriteGate GateOf(ModuleDbContext db) => gates.GetOrAdd(db.Database.GetConnectionString() ?? "", file => new WriteGate(file));

    public void Keep(DbConnection connection)
    {
        if (kept.TryAdd(connection, true)) PreparedStatements.KeepPlans(connection);
    }

    public void Close(DbConnection connection)
    {
        kept.TryRemove(connection, out _);
        PreparedStatements.Forget(connection);
        connection.Dispose();
    }

    public void Dispose()
    {
        foreach (var gate in gates.Values) gate.Dispose();
        foreach (var connection in kept.Keys) Close(connection);
    }
}
