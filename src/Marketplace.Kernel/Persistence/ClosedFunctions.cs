using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;

// EF Core calls this place of its own an experiment: when it changes, this does not build, and can go.
#pragma warning disable EF9100

namespace Marketplace.Kernel.Persistence;

/// <summary>
/// A query that EF Core has compiled holds functions of its own, to pick the command and to read a row, and makes their delegates anew each time it
/// runs, which costs a small query a tenth. Those that need nothing from around them are compiled here, once.
/// </summary>
internal sealed class ClosedFunctions(
    ShapedQueryCompilingExpressionVisitorDependencies dependencies, RelationalShapedQueryCompilingExpressionVisitorDependencies relational,
    RelationalCommandBuilderDependencies commands)
    : RelationalLiftableConstantProcessor(dependencies, relational, commands)
{
    public static void Use(DbContextOptionsBuilder options) => options.ReplaceService<ILiftableConstantProcessor, ClosedFunctions>();

    public override Expression InlineConstants(Expression expression, bool supportsPrecompiledQuery) =>
        base.InlineConstants(expression, supportsPrecompiledQuery) is LambdaExpression query
            ? CompileInside(query)
            : throw new InvalidOperationException("What runs a query is a function.");

    internal static LambdaExpression CompileInside(LambdaExpression query) =>
        Expression.Lambda(query.Type, new Compiler().Visit(query.Body), query.Parameters);

    private sealed class Compiler : ExpressionVisitor
    {
        protected override Expression VisitLambda<T>(Expression<T> node)
        {
            var lambda = (LambdaExpression)base.VisitLambda(node);
            return new Needs().Any(lambda) ? lambda : Expression.Constant(lambda.Compile(), lambda.Type);
        }

        protected override Expression VisitUnary(UnaryExpression node) => node.NodeType == ExpressionType.Quote ? node : base.VisitUnary(node);
    }

    /// <summary>Looks for variables of the surroundings.</summary>
    private sealed class Needs : ExpressionVisitor
    {
        private readonly HashSet<ParameterExpression> own = [];
        private bool found;

        public bool Any(LambdaExpression lambda)
        {
            Visit(lambda);
            return found;
        }

        protected override Expression VisitLambda<T>(Expression<T> node)
        {
            own.UnionWith(node.Parameters);
            return base.VisitLambda(node);
        }

        protected override Expression VisitBlock(BlockExpression node)
        {
            own.UnionWith(node.Variables);
            return base.VisitBlock(node);
        }

        protected override CatchBlock VisitCatchBlock(CatchBlock node)
        {
            if (node.Variable is { } variable) own.Add(variable);
            return base.VisitCatchBlock(node);
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            found |= !own.Contains(node);
            return node;
        }
    }
}
