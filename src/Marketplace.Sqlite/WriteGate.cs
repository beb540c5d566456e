using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Sqlite;

/// <summary>
/// SQLite allows one writer at a time, its provider sleeps while it waits, and each commit waits for the disk. So the writers of this host queue
/// for each file, first come first served, without holding a thread. One connection writes all waiting ones in one
/// transaction with a savepoint each: a failure rolls back only its own changes, and a save completes only when it is on disk.
/// </summary>
internal sealed class WriteGate(string connectionString) : IDisposable
{
    private const int MostTogether = 64;
    // If other hosts write the same file, SQLite retries after a millisecond; the provider would after 150. The rollback data of savepoints
    // stays in memory; otherwise SQLite would create a file for each transaction.
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

    /// <summary>The host is stopping: the current batch is written, and no later writers.</summary>
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
        // The trace and culture of one writer must not flow to the others.
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
