using System.Diagnostics;
using Marketplace.Benchmarks.Hosting;

namespace Marketplace.Benchmarks.Loading;

/// <summary>Sends requests as fast as the server answers, with one thread per client.</summary>
internal static class Driver
{
    private const int FewestTurns = 4, MostTurns = 60;
    private const double HardlyAny = 0.05;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(2);

    /// <summary>Sends requests until just-in-time compilation has settled, or for two minutes.</summary>
    public static async Task WarmUp(ServerProcess server, Case what, Func<Task>? settle = null)
    {
        for (var turn = 0; turn < MostTurns; turn++)
        {
            var before = server.Compiling;
            await Drive(null, server.Address, what, Turn, settle);
            if (turn >= FewestTurns && server.Compiling - before < Turn * HardlyAny) return;
        }
    }

    /// <summary>Sends requests for a while.</summary>
    /// <param name="into">The results to add the round to, or null for a warm-up.</param>
    /// <param name="address">The server.</param>
    /// <param name="what">What to ask.</param>
    /// <param name="span">For how long.</param>
    /// <param name="settle">Waits for the work that the requests triggered; this time counts.</param>
    public static async Task Drive(Measured? into, Uri address, Case what, TimeSpan span, Func<Task>? settle = null)
    {
        var started = Stopwatch.GetTimestamp();
        var rounds = await Task.WhenAll(Enumerable.Range(0, what.Clients)
            .Select(client => Task.Factory.StartNew(() => One(address, what, client, started, span), TaskCreationOptions.LongRunning)));
        if (settle is not null) await settle();
        into?.Add(rounds.SelectMany(r => r.Took), Stopwatch.GetElapsedTime(started).TotalSeconds, rounds.Max(r => r.Bytes));
    }

    private static (List<double> Took, int Bytes) One(Uri address, Case what, int client, long started, TimeSpan span)
    {
        using var wire = new Wire(address);
        var (took, bytes) = (new List<double>(4096), 0);
        while (Stopwatch.GetElapsedTime(started) < span && what.Next(client) is { } request)
        {
            var asked = Stopwatch.GetTimestamp();
            var answer = wire.Send(request);
            took.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            if (answer.Status != what.Status) throw new InvalidOperationException($"{what.Name}: the answer was {answer.Status} instead of {what.Status}.");
            bytes = answer.Bytes;
        }
        return (took, bytes);
    }
}
