using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Marketplace.Sqlite;

/// <summary>
/// Rows with a key of several columns lie in its order on SQLite too, as they do on SQL Server: what belongs together is read together, and the key
/// is no second table to keep. Bytes stay outside: they would make the way to their neighbours long.
/// </summary>
internal sealed class ClusteredTables(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    protected override void Generate(CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        var isClustered = operation.PrimaryKey is { Columns.Length: > 1 } && operation.Columns.TrueForAll(c => c.ClrType != typeof(byte[]));
        base.Generate(operation, model, builder, terminate: terminate && !isClustered);
        if (!isClustered) return;
        builder.Append(" WITHOUT ROWID");
        if (!terminate) return;
        builder.AppendLine(Dependencies.SqlGenerationHelper.StatementTerminator);
        EndStatement(builder);
    }
}
