using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Sqlite;

/// <summary>
/// Opening a SQLite connection registers functions and runs pragmas each time, under one lock of the provider's pool. So pooled contexts keep
/// their connection open. It closes when the context is disposed or the host stops.
/// </summary>
internal sealed class KeptConnection(
    RelationalConnectionDependencies dependencies, IRawSqlCommandBuilder commands, IDiagnosticsLogger<DbLoggerCategory.Infrastructure> log)
    : SqliteRelationalConnection(dependencies, commands, log)
{
    private readonly SqliteFiles? files =
        dependencies.ContextOptions.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider?.GetService<SqliteFiles>();

    private DbConnection? borrowed;

    [AllowNull]
    public override DbConnection DbConnection
    {
        get => borrowed ?? base.DbConnection;
        set => base.DbConnection = value;
    }

    /// <summary>Until it is returned, everything runs on another connection.</summary>
    public void Borrow(DbConnection connection) => borrowed = connection;

    public void GiveBack() => borrowed = null;

    protected override void OpenDbConnection(bool errorsExpected)
    {
        base.OpenDbConnection(errorsExpected);
        files?.Keep(DbConnection);
    }

    protected override async Task OpenDbConnectionAsync(bool errorsExpected, CancellationToken cancellationToken)
    {
        await base.OpenDbConnectionAsync(errorsExpected, cancellationToken);
        files?.Keep(DbConnection);
    }

    protected override void CloseDbConnection()
    {
        if (files is null) base.CloseDbConnection();
    }

    protected override Task CloseDbConnectionAsync() => files is null ? base.CloseDbConnectionAsync() : Task.CompletedTask;

    protected override void DisposeDbConnection()
    {
        if (files is null) base.DisposeDbConnection();
        else files.Close(DbConnection);
    }

    protected override ValueTask DisposeDbConnectionAsync()
    {
        DisposeDbConnection();
        return ValueTask.CompletedTask;
    }
}
