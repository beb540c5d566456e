using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Sqlite;

/// <summary>
/// What this host holds of SQLite's files: a gate for the writers of each, and the connections of the contexts, which nobody else closes when the host
/// ends.
/// </summary>
/// <param name="sharesTransactions">Whether writers that come together share a transaction. Otherwise each save has one of its own, and the provider
/// sleeps while another is at it.</param>
public sealed class SqliteFiles(bool sharesTransactions) : IDisposable
{
    private readonly ConcurrentDictionary<string, WriteGate> gates = new();
    private readonly ConcurrentDictionary<DbConnection, bool> kept = new();

    /// <summary>Runs a write in its turn among the other writers of this host; done when the disk has it.</summary>
    /// <returns>What the write returns.</returns>
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
