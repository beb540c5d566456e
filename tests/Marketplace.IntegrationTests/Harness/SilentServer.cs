using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Marketplace.IntegrationTests.Harness;

/// <summary>A fake SQL Server: it records every command, returns what the test sets, and changes nothing.</summary>
internal sealed class SilentServer : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> heard = [];

    /// <summary>Give both to a context.</summary>
    public IInterceptor[] Interceptors => [this, new Door()];

    public IReadOnlyCollection<string> Heard => heard;

    /// <summary>The rows it returns.</summary>
    public DataTable Found { get; set; } = new();

    /// <summary>The response to each command instead.</summary>
    public Exception? Failure { get; set; }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
        InterceptionResult<DbDataReader>.SuppressWithResult(Hear(command).CreateDataReader());

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(ReaderExecuting(command, eventData, result));

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) =>
        InterceptionResult<int>.SuppressWithResult(Hear(command).Rows.Count);

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(NonQueryExecuting(command, eventData, result));

    private DataTable Hear(DbCommand command)
    {
        heard.Enqueue(command.CommandText);
        return Failure is null ? Found : throw Failure;
    }

    private sealed class Door : DbConnectionInterceptor
    {
        public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
            InterceptionResult.Suppress();

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(InterceptionResult.Suppress());
    }
}
