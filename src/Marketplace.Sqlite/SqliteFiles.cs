using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Sqlite;

/// <summary>
/// This host's SQLite resources: a write gate for each file, and the contexts' connections, which must be closed when the host
/// stops.
/// </summary>
/// <param name="sharesTransactions">Whether concurrent writers share a transaction. Otherwise each save has its own, and the provider
/// sleeps while another one runs.</param>
public sealed class SqliteFiles(bool sharesTransactions) : IDisposable
{
    private readonly ConcurrentDictionary<string, WriteGate> gates = new();
    private readonly ConcurrentDictionary<DbConnection, bool> kept = new();

    /// <summary>Runs a write in its turn among the other writers of this host; completes when it is on disk.</summary>
    /// <returns>The result of the write.</returns>
    public Task<int> Write(DbContext db, Func<CancellationToken, Task<int>> command, CancellationToken cancel) => sharesTransactions
        ? gates.GetOrAdd(db.Database.GetConnectionString() ?? "", file => new WriteGate(file)).Enter(db, command, cancel)
        : command(cancel);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var gate in gates.Values) gate.Dispose();
        foreach (var connection in kept.Keys) Close(connection);
    }

    internal void Keep(DbConnection connection)
    {
        if (kept.TryAdd(connection, true)) PreparedStatements.KeepPlans(connection);
    }

    internal void Close(DbConnection connection)
    {
        kept.TryRemove(connection, out _);
        PreparedStatements.Forget(connection);
        connection.Dispose();
    }
}
