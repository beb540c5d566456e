using System.Collections.Concurrent;
using System.Diagnostics;
using System.Linq.Expressions;
using System.Reflection;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Marketplace.IntegrationTests.Harness;

/// <summary>
/// Each query that EF Core compiles for SQLite in a test is also compiled for SQL Server and parsed. A query that doesn't work there
/// fails its test. So every page, handler and job in any test is checked without a server.
/// </summary>
internal sealed class SqlServerTexts : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private static readonly ConcurrentDictionary<string, Type> Texts = new();
    private static readonly Lazy<IDisposable> Listening = new(() => DiagnosticListener.AllListeners.Subscribe(new SqlServerTexts()));
    private static readonly MethodInfo Run = typeof(SqlServerTexts).GetMethod(nameof(Compile), BindingFlags.NonPublic | BindingFlags.Static)!;

    private SqlServerTexts()
    {
    }

    /// <summary>All SQL texts so far, with their contexts.</summary>
    public static IReadOnlyDictionary<string, Type> All => Texts;

    /// <summary>Starts checking in this process.</summary>
    public static void Listen() => _ = Listening.Value;

    /// <summary>The errors in a text; empty if there are none.</summary>
    public static IReadOnlyList<string> Errors(string sql)
    {
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
        return [.. errors.Select(e => $"line {e.Line}: {e.Message} in {sql}")];
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) value.Subscribe(this, name => name == CoreEventId.QueryCompilationStarting.Name);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is QueryExpressionEventData { Context: ModuleDbContext db } asked && db.Database.IsSqlite()) Translate(db.GetType(), asked.Expression);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    private static void Translate(Type context, Expression query)
    {
        var type = context.Name.Contains("Sqlite", StringComparison.Ordinal) ? context.BaseType! : context;
        var server = new SilentServer();
        using var db = Contexts.Make(type, DatabaseProvider.SqlServer, server.Interceptors);
        if (new Move(db).Rewrite(query) is not { } moved) return;
        try
        {
            var result = moved.Type.IsAssignableTo(typeof(IQueryable))
                ? typeof(IEnumerable<>).MakeGenericType(moved.Type.GetInterfaces().Append(moved.Type)
                    .First(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IQueryable<>)).GetGenericArguments())
                : moved.Type;
            Run.MakeGenericMethod(result).Invoke(null, [db, moved]);
        }
        // The missing row comes from the silent server.
        catch (TargetInvocationException failure) when (server.Heard.Count == 0)
        {
            throw new InvalidOperationException($"SQL Server cannot be asked this: {ExpressionPrinter.Print(query)}", failure.InnerException);
        }
        catch (TargetInvocationException)
        {
        }
        foreach (var text in server.Heard)
        {
            if (!Texts.TryAdd(text, type)) continue;
            if (Errors(text) is { Count: > 0 } errors) throw new InvalidOperationException($"SQL Server cannot read this: {string.Join("; ", errors)}");
        }
    }

    private static void Compile<TResult>(ModuleDbContext db, Expression query)
    {
        var asks = db.GetService<IDatabase>().CompileQuery<TResult>(query, async: false);
        var given = db.GetService<IQueryContextFactory>().Create();
        foreach (var parameter in Parameters.Of(query)) given.Parameters[parameter.Name] = Sample.Of(parameter.Type);
        if (asks(given) is System.Collections.IEnumerable rows and not string)
        {
            foreach (var _ in rows)
            {
            }
        }
    }

    /// <summary>Runs the same query on another model. Raw SQL is for one database only, so it is skipped.</summary>
    private sealed class Move(DbContext to) : ExpressionVisitor
    {
        private bool isRaw;

        public Expression? Rewrite(Expression query)
        {
            var moved = Visit(query);
            return isRaw ? null : moved;
        }

        protected override Expression VisitExtension(Expression node)
        {
            isRaw |= node is SqlQueryRootExpression or FromSqlQueryRootExpression;
            return node is EntityQueryRootExpression root and not FromSqlQueryRootExpression
                ? new EntityQueryRootExpression(to.Model.FindEntityType(root.EntityType.Name)!)
                : base.VisitExtension(node);
        }
    }

    private sealed class Parameters : ExpressionVisitor
    {
        private readonly List<QueryParameterExpression> found = [];

        public static IEnumerable<QueryParameterExpression> Of(Expression query)
        {
            var visitor = new Parameters();
            visitor.Visit(query);
            return visitor.found.DistinctBy(p => p.Name);
        }

        protected override Expression VisitExtension(Expression node)
        {
            if (node is QueryParameterExpression parameter) found.Add(parameter);
            return base.VisitExtension(node);
        }
    }
}
