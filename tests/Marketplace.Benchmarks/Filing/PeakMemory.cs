using Marketplace.Benchmarks.Hosting;

namespace Marketplace.Benchmarks.Filing;

/// <summary>A server's peak memory while it is observed.</summary>
internal sealed class PeakMemory : IDisposable
{
    private readonly CancellationTokenSource end = new();
    private readonly Task<double> looking;

    public PeakMemory(ServerProcess server) => looking = Look(server);

    /// <summary>In MB.</summary>
    public double Stop()
    {
        end.Cancel();
        return looking.GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        end.Cancel();
        end.Dispose();
    }

    private async Task<double> Look(ServerProcess server)
    {
        var most = 0d;
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        do most = Math.Max(most, server.Memory);
        while (!end.IsCancellationRequested && await timer.WaitForNextTickAsync());
        return most;
    }
}
