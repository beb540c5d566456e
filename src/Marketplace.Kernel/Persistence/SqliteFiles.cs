using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Marketplace.Kernel.Persistence;

/// <summary>What this host holds of SQLite's files: a gate for the writers of each, and the connections of the contexts, which nobody else closes when
/// the host ends. SQL Server needs none of it.</summary>
internal sealed class SqliteFiles(IConfiguration configuration) : IDisposable
{
    private readonly bool sharesTransactions = Database.Settings(configuration).SharesTransactions;
    private readonly ConcurrentDictionary<string, WriteGate> gates = new();
    private readonly ConcurrentDictionary<DbConnection, bool> kept = new();

    public Task<int> Write(ModuleDbContext db, Func<CancellationToken, Task<int>> command, CancellationToken cancel) => sharesTransactions
        ? gates.GetOrAdd(db.Database.GetConnectionString() ?? "", file => new WriteGate(file)).Enter(db, command, cancel)
        : command(cancel);

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
