using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Sqlite.Query.Internal;

namespace Marketplace.Sqlite;

/// <summary>
/// SQLite builds a temporary B-tree of both sides of an INTERSECT, unless its result has an order: then it reads both along their indexes, and stops early.
/// </summary>
internal sealed class MergedIntersections(QuerySqlGeneratorDependencies dependencies) : IQuerySqlGeneratorFactory
{
    public QuerySqlGenerator Create() => new Generator(dependencies);

    private sealed class Generator(QuerySqlGeneratorDependencies dependencies) : SqliteQuerySqlGenerator(dependencies)
    {
        private int depth;

        protected override void GenerateSetOperation(SetOperationBase setOperation)
        {
            depth++;
            base.GenerateSetOperation(setOperation);
            // Without a limit, SQLite would drop the order of a subquery.
            if (--depth == 0 && setOperation is IntersectExpression { Source1.Projection.Count: 1 }) Sql.AppendLine().Append("ORDER BY 1 DESC LIMIT -1");
        }
    }
}
