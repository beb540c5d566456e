using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Marketplace.Kernel.Persistence;

/// <summary>
/// Preparing a statement costs SQLite as much as running most of them, and its provider forgets it with the command. So each kept connection
/// remembers the commands it has run, by their text, and runs them again with new parameters.
/// </summary>
internal sealed class PreparedStatements : DbCommandInterceptor
{
    /// <summary>More texts than a module has; those whose lists differ in length would go on forever.</summary>
    private const int MostTexts = 200;

    private static readonly ConditionalWeakTable<DbConnection, Dictionary<string, KeptCommand>> Kept = [];

    /// <summary>
    /// Lets a statement keep its plan whatever is bound to it. As it is, SQLite prepares anew each time that a bound LIMIT could tell it more.
    /// </summary>
    public static void KeepPlans(DbConnection connection)
    {
        const int stablePlans = 1007; // SQLITE_DBCONFIG_ENABLE_QPSG
        if (connection is SqliteConnection { Handle: { } handle }) _ = raw.sqlite3_db_config(handle, stablePlans, 1, out _);
    }

    /// <summary>Gives back all that a connection remembers.</summary>
    public static void Forget(DbConnection connection)
    {
        if (!Kept.TryGetValue(connection, out var commands)) return;
        foreach (var command in commands.Values) command.Forget();
        commands.Clear();
    }

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        if (result is not SqliteCommand { Connection: { } connection } fresh) return result;
        var commands = Kept.GetOrCreateValue(connection);
        if (!commands.TryGetValue(fresh.CommandText, out var command))
        {
            if (commands.Count >= MostTexts) return fresh;
            commands.Add(fresh.CommandText, command = new KeptCommand { Connection = connection, CommandText = fresh.CommandText });
        }
        // Two readers of the same statement: the second has one of its own.
        if (command.IsBusy) return fresh;
        command.Take(fresh);
        fresh.Dispose();
        return command;
    }

    private sealed class KeptCommand : SqliteCommand
    {
        private bool isForgotten;

        public bool IsBusy { get; private set; }

        public void Take(SqliteCommand fresh)
        {
            IsBusy = true;
            Parameters.Clear();
            foreach (SqliteParameter parameter in fresh.Parameters) Parameters.Add(parameter);
            (Transaction, CommandTimeout) = (fresh.Transaction, fresh.CommandTimeout);
        }

        public void Forget()
        {
            isForgotten = true;
            Dispose();
        }

        // Whoever ran it disposes of it, and by that gives it back.
        protected override void Dispose(bool disposing)
        {
            IsBusy = false;
            if (isForgotten || !disposing) base.Dispose(disposing);
        }
    }
}
