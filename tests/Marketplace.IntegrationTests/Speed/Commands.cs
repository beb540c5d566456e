using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Marketplace.IntegrationTests.Speed;

/// <summary>A page's query and its query plan.</summary>
internal sealed partial record Query(string Text, string Database, int Timeout, IReadOnlyList<(string Name, object? Value)> Parameters)
{
    /// <summary>The steps of SQLite's query plan.</summary>
    public IReadOnlyList<string> Plan()
    {
        using var connection = Open();
        using var explain = connection.CreateCommand();
        explain.CommandText = $"EXPLAIN QUERY PLAN {Text}";
        foreach (var (name, value) in Parameters) explain.Parameters.AddWithValue(name, value ?? DBNull.Value);
        using var rows = explain.ExecuteReader();
        var steps = new List<string>();
        while (rows.Read()) steps.Add(rows.GetString(3));
        return steps;
    }

    /// <summary>The tables that are scanned completely, not those where only the first rows in order are read.</summary>
    public IReadOnlyList<string> Scans()
    {
        using var connection = Open();
        var scans = new List<string>();
        foreach (var step in Plan())
        {
            if (Scan().Match(step) is not { Success: true } scan) continue;
            var table = Regex.Match(Text, $"(?:FROM|JOIN) \"(\\w+)\" AS \"{scan.Groups[1].Value}\"(?!\\s+(?:ORDER BY .*\\s+)?LIMIT)");
            if (table.Success && !IsPartial(connection, scan.Groups[2].Value)) scans.Add(table.Groups[1].Value);
        }
        return scans;
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Database};Mode=ReadOnly");
        connection.Open();
        return connection;
    }

    /// <summary>A filtered index with few rows may be scanned.</summary>
    private static bool IsPartial(SqliteConnection connection, string index)
    {
        using var definition = connection.CreateCommand();
        definition.CommandText = "SELECT sql FROM sqlite_master WHERE type = 'index' AND name = @index";
        definition.Parameters.AddWithValue("@index", index);
        return definition.ExecuteScalar() is string sql && sql.Contains(" WHERE ", StringComparison.Ordinal);
    }

    [GeneratedRegex("^SCAN (\\w+)(?: USING (?:COVERING )?INDEX (\\w+))?")]
    private static partial Regex Scan();
}

/// <summary>Records the queries of one market.</summary>
internal sealed class Commands : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    // Event delivery and recurring jobs run at the same time as the pages.
    private static readonly string[] Background = ["\"Outbox\"", "\"Inbox\"", "\"JobLeases\""];

    private readonly string folder;
    private readonly Func<string, bool> wanted;
    private readonly List<IDisposable> subscriptions = [];
    private ConcurrentQueue<Query> heard = [];

    /// <param name="folder">The market's.</param>
    /// <param name="wanted">Which queries; by default the pages'.</param>
    public Commands(string folder, Func<string, bool>? wanted = null)
    {
        this.folder = folder;
        this.wanted = wanted ?? IsOfPage;
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>The queries since the last call.</summary>
    public IReadOnlyList<Query> Take() => [.. Interlocked.Exchange(ref heard, [])];

    public void Dispose() => subscriptions.ForEach(s => s.Dispose());

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory) subscriptions.Add(value.Subscribe(this, name => name == RelationalEventId.CommandExecuting.Name));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is not CommandEventData { Command: { Connection.DataSource: var database } command } || !database.StartsWith(folder, StringComparison.Ordinal)) return;
        if (!wanted(command.CommandText)) return;
        heard.Enqueue(new Query(command.CommandText, database, command.CommandTimeout, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]));
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    private static bool IsOfPage(string text) =>
        text.StartsWith("SELECT", StringComparison.Ordinal) && !Background.Any(b => text.Contains(b, StringComparison.Ordinal));

    private const string DbLoggerCategory = "Microsoft.EntityFrameworkCore";
}
