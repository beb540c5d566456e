using System.Collections.Concurrent;

namespace Marketplace.Benchmarks.Hosts;

/// <summary>The success messages that people saw, and the number of errors.</summary>
internal sealed class Ledger
{
    private int asked;
    private int refused;

    public ConcurrentQueue<long> Orders { get; } = new();

    /// <summary>The orders that were reviewed.</summary>
    public ConcurrentQueue<long> Reviews { get; } = new();

    /// <summary>The texts, each written once, with their order.</summary>
    public ConcurrentQueue<(long Order, string Text)> Messages { get; } = new();

    public ConcurrentQueue<string> Failures { get; } = new();

    public int Writes => Orders.Count + Reviews.Count + Messages.Count;

    public int Asked => asked;

    /// <summary>How often somebody got a conflict because somebody else was first.</summary>
    public int Refused => refused;

    public void Note(HttpRequestMessage request, Reply reply)
    {
        Interlocked.Increment(ref asked);
        if (reply.Status == 409) Interlocked.Increment(ref refused);
        if (reply.IsFailure) Failures.Enqueue($"{request.Method} {request.RequestUri!.AbsolutePath}: {reply.Status} from {reply.Host}");
    }
}
