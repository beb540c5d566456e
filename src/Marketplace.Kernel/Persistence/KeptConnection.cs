using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using Microsoft.EntityFrameworkCore.Storage;

namespace Marketplace.Kernel.Persistence;

/// <summary>
/// Opening a SQLite connection registers functions and runs pragmas, each time, under one lock of the provider's pool. A context that comes back
/// from the context pool keeps its connection open instead; it is closed when the context is disposed of.
/// </summary>
internal sealed class KeptConnection(
    RelationalConnectionDependencies dependencies, IRawSqlCommandBuilder commands, IDiagnosticsLogger<DbLoggerCategory.Infrastructure> log)
    : SqliteRelationalConnection(dependencies, commands, log)
{
    private DbConnection? borrowed;

    [AllowNull]
    public override DbConnection DbConnection
    {
        get => borrowed ?? base.DbConnection;
        set => base.DbConnection = value;
    }

    /// <summary>Until it is given back, everything runs on another connection.</summary>
    public void Borrow(DbConnection connection) => borrowed = connection;

    public void GiveBack() => borrowed = null;

    protected override void CloseDbConnection()
    {
    }

    protected override Task CloseDbConnectionAsync() => Task.CompletedTask;

    protected override void DisposeDbConnection()
    {
        PreparedStatements.Forget(DbConnection);
        base.DisposeDbConnection();
    }

    protected override ValueTask DisposeDbConnectionAsync()
    {
        PreparedStatements.Forget(DbConnection);
        return base.DisposeDbConnectionAsync();
    }
}
