using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using SQLitePCL;

namespace Marketplace.Sqlite;

/// <summary>
/// Preparing a statement costs SQLite as much as running it, and the provider discards it with the command. So each kept connection
/// caches its commands by their text and reuses them with new parameters.
/// </summary>
internal sealed class PreparedStatements(RelationalCommandBuilderDependencies dependencies) : RelationalCommandBuilderFactory(dependencies)
{
    /// <summary>More texts than a module has; a limit, because texts with lists of different lengths have no end.</summary>
    private const int MostTexts = 200;

    private static readonly ConditionalWeakTable<DbConnection, Dictionary<string, KeptCommand>> Kept = [];

    /// <summary>Keeps a statement's plan whatever is bound to it: by default SQLite prepares again whenever a bound LIMIT changes. Reads the file without copying it.</summary>
    public static void KeepPlans(DbConnection connection)
    {
        const int stablePlans = 1007; // SQLITE_DBCONFIG_ENABLE_QPSG
        if (connection is not SqliteConnection { Handle: { } handle }) return;
        _ = raw.sqlite3_db_config(handle, stablePlans, 1, out _);
        _ = raw.sqlite3_exec(handle, "PRAGMA mmap_size = 1073741824");
    }

    /// <summary>Releases all statements of a connection.</summary>
    public static void Forget(DbConnection connection)
    {
        if (!Kept.TryGetValue(connection, out var commands)) return;
        foreach (var command in commands.Values) command.Forget();
        commands.Clear();
    }

    public override IRelationalCommandBuilder Create() => new Builder(Dependencies);

    private static KeptCommand CommandOf(SqliteConnection connection, string text)
    {
        var commands = Kept.GetOrCreateValue(connection);
        if (commands.TryGetValue(text, out var known) && !known.IsBusy) return known;
        // Two readers of the same statement: the second one gets its own.
        var isKept = known is null && commands.Count < MostTexts;
        var made = new KeptCommand(isKept) { Connection = connection, CommandText = text };
        if (isKept) commands.Add(text, made);
        return made;
    }

    private sealed class Builder(RelationalCommandBuilderDependencies dependencies) : RelationalCommandBuilder(dependencies)
    {
        public override IRelationalCommand Build()
        {
            var built = base.Build();
            return new Prepared(Dependencies, built.CommandText, built.LogCommandText, built.Parameters);
        }
    }

    private sealed class Prepared(RelationalCommandBuilderDependencies dependencies, string text, string logged, IReadOnlyList<IRelationalParameter> parameters)
        : RelationalCommand(dependencies, text, logged, parameters)
    {
        public override DbCommand CreateDbCommand(RelationalCommandParameterObject parameterObject, Guid commandId, DbCommandMethod commandMethod)
        {
            var connection = parameterObject.Connection;
            var command = CommandOf((SqliteConnection)connection.DbConnection, CommandText);
            command.Transaction = (SqliteTransaction?)connection.CurrentTransaction?.GetDbTransaction();
            command.CommandTimeout = connection.CommandTimeout ?? command.Connection!.DefaultTimeout;
            command.Parameters.Clear();
            foreach (var parameter in Parameters) parameter.AddDbParameter(command, parameterObject.ParameterValues);
            command.IsBusy = true;
            return command;
        }
    }

    private sealed class KeptCommand(bool isKept) : SqliteCommand
    {
        private bool isKept = isKept;

        public bool IsBusy { get; set; }

        public void Forget()
        {
            isKept = false;
            Dispose();
        }

        // Disposing returns it to the cache.
        protected override void Dispose(bool disposing)
        {
            IsBusy = false;
            if (!isKept || !disposing) base.Dispose(disposing);
        }
    }
}
