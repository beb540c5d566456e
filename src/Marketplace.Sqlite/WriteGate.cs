using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Sqlite;

/// <summary>
/// SQLite takes one writer at a time, its provider sleeps while it waits, and each commit waits for the disk. So the writers of this host stand in
/// line for each file, first come first served, without holding a thread; those that wait together are written by one connection in one
/// transaction, a savepoint each: who fails takes back only what is theirs, and nobody is told "saved" before the disk has it.
/// </summary>
internal sealed class WriteGate(string connectionString) : IDisposable
{
    private const int MostTogether = 64;
    // Where other hosts write the same file, SQLite looks again after a millisecond; the provider would after 150. What savepoints could take back
    // stays in memory, where SQLite would make a file for each transaction.
    private const string Pragmas = "PRAGMA busy_timeout = 5000; PRAGMA temp_store = MEMORY";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ConcurrentQueue<WriteTurn> line = new();
    private SqliteConnection? connection;
    private int isAtWork;
    private volatile bool isClosed;

    public Task<int> Enter(DbContext db, Func<CancellationToken, Task<int>> write, CancellationToken cancel)
    {
        ObjectDisposedException.ThrowIf(isClosed, this);
        var turn = new WriteTurn(db, write, cancel);
        line.Enqueue(turn);
        Wake();
        return turn.Written;
    }

    /// <summary>The host ends: whoever has a turn is written, and nobody after them.</summary>
    public void Dispose()
    {
        isClosed = true;
        SpinWait.SpinUntil(() => Volatile.Read(ref isAtWork) == 0 && line.IsEmpty, Patience);
        if (connection is null) return;
        PreparedStatements.Forget(connection);
        connection.Dispose();
    }

    private void Wake()
    {
        if (Interlocked.CompareExchange(ref isAtWork, 1, 0) != 0) return;
        // What one of them is about, its trace and its culture, is not what the others are about.
        using (ExecutionContext.SuppressFlow()) _ = Task.Run(Work);
    }

    private async Task Work()
    {
        while (NextTurns() is { Count: > 0 } turns) await Commit(turns);
        Volatile.Write(ref isAtWork, 0);
        if (!line.IsEmpty) Wake();
    }

    private List<WriteTurn> NextTurns()
    {
        var turns = new List<WriteTurn>();
        while (turns.Count < MostTogether && line.TryDequeue(out var turn)) turns.Add(turn);
        return turns;
    }

    private async Task Commit(List<WriteTurn> turns)
    {
        try
        {
            connection ??= Open();
            await using var transaction = connection.BeginTransaction(deferred: false);
            foreach (var turn in turns) await turn.Take(connection, transaction);
            await transaction.CommitAsync();
            turns.ForEach(turn => turn.Done());
        }
        catch (Exception failure)
        {
            turns.ForEach(turn => turn.Fail(failure));
        }
    }

    private SqliteConnection Open()
    {
        var opened = new SqliteConnection(connectionString);
        opened.Open();
        PreparedStatements.KeepPlans(opened);
        using var setUp = opened.CreateCommand();
        setUp.CommandText = Pragmas;
        setUp.ExecuteNonQuery();
        return opened;
    }
}
