using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Internal;
using Microsoft.EntityFrameworkCore.Storage;

namespace Marketplace.SqlServer;

/// <summary>
/// Starts each SQL Server script with options that classic sqlcmd leaves off: filtered indexes need QUOTED_IDENTIFIER,
/// and without XACT_ABORT half of a failed batch would remain.
/// </summary>
internal sealed class SqlServerMigrator(
    IMigrationsAssembly assembly, IHistoryRepository history, IDatabaseCreator creator, IMigrationsSqlGenerator generator, IRawSqlCommandBuilder raw,
    IMigrationCommandExecutor executor, IRelationalConnection connection, ISqlGenerationHelper sql, ICurrentDbContext context,
    IModelRuntimeInitializer models, IDiagnosticsLogger<DbLoggerCategory.Migrations> log, IRelationalCommandDiagnosticsLogger commandLog,
    IDatabaseProvider provider, IMigrationsModelDiffer differ, IDesignTimeModel design, IDbContextOptions options, IExecutionStrategy strategy)
    : Migrator(
        assembly, history, creator, generator, raw, executor, connection, sql, context, models, log, commandLog, provider, differ, design, options, strategy)
{
    /// <summary>The first line of each script.</summary>
    public const string FirstLine = "SET QUOTED_IDENTIFIER ON; SET XACT_ABORT ON;";

    public override string GenerateScript(
        string? fromMigration = null, string? toMigration = null, MigrationsSqlGenerationOptions options = MigrationsSqlGenerationOptions.Default) =>
        $"{FirstLine}\nGO\n\n{base.GenerateScript(fromMigration, toMigration, options)}";
}
