using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Marketplace.Sqlite;

/// <summary>
/// Stores rows with a composite key in key order on SQLite too, as on SQL Server: related rows are read together, and the key
/// needs no second B-tree. Tables with binary columns are excluded: they would make scans slow.
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
