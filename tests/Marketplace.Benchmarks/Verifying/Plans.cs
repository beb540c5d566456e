using System.Data.Common;
using System.Diagnostics;
using Marketplace.Benchmarks.Hosting;
using Marketplace.Benchmarks.Loading;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Marketplace.Benchmarks.Verifying;

/// <summary>Shows which statements of each page make SQLite scan a table or sort.</summary>
internal sealed class Plans(string data) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly List<(string Sql, List<string> Plan)> seen = [];

    public async Task Run()
    {
        await using var host = new HostInProcess(data);
        var subjects = new Subjects(data);
        var cast = await Load.SignIn(host, subjects);
        using var all = DiagnosticListener.AllListeners.Subscribe(this);
        foreach (var page in subjects.Pages(cast).Concat(subjects.MorePages(cast)))
        {
            seen.Clear();
            var status = Ask(host, page);
            List<(string Sql, List<string> Plan)> statements;
            lock (seen) statements = [.. seen];
            Console.WriteLine($"## {page.Name}: {status}, {statements.Count} statements");
            foreach (var (sql, plan) in statements.Where(s => s.Plan.Any(step => IsSlow(step, s.Plan))))
            {
                Console.WriteLine(sql);
                foreach (var step in plan) Console.WriteLine($"  {(IsSlow(step, plan) ? "!!" : "  ")} {step}");
            }
        }
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) value.Subscribe(this);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is not CommandEventData { Command: SqliteCommand command } || value.Key != RelationalEventId.CommandExecuting.Name) return;
        using var connection = new SqliteConnection(command.Connection!.ConnectionString);
        connection.Open();
        using var explain = new SqliteCommand($"EXPLAIN QUERY PLAN {command.CommandText}", connection);
        foreach (DbParameter parameter in command.Parameters) explain.Parameters.AddWithValue(parameter.ParameterName, parameter.Value);
        using var reader = explain.ExecuteReader();
        var plan = new List<string>();
        while (reader.Read()) plan.Add(reader.GetString(3));
        lock (seen) seen.Add((command.CommandText, plan));
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    private static int Ask(HostInProcess host, Case page)
    {
        using var wire = new Wire(host.Address);
        return wire.Send(page.Next(0)).Status;
    }

    /// <summary>A scanned subquery has at most one page of rows; its own steps show how it was made.</summary>
    private static bool IsSlow(string step, List<string> plan) => step.Contains("TEMP B-TREE", StringComparison.Ordinal)
        || (step.StartsWith("SCAN ", StringComparison.Ordinal) && step != "SCAN CONSTANT ROW" && !plan.Contains($"CO-ROUTINE {step[5..]}"));
}
