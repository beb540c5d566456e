using System.Collections.Concurrent;
using System.Globalization;
using Marketplace.Benchmarks.Hosting;
using Marketplace.IntegrationTests.Harness;

namespace Marketplace.Benchmarks.Hosts;

/// <summary>One of several hosts, always on the same port and node; it can be restarted.</summary>
internal sealed class FleetHost(string data, int node) : IDisposable
{
    private readonly int port = FreePort.Find();
    private readonly ConcurrentQueue<string> log = new();
    private ServerProcess? process;

    public int Node => node;

    public string Name { get; } = string.Create(CultureInfo.InvariantCulture, $"host{node}");

    public Uri Address => Proxy.Local(port);

    /// <summary>Its output from all runs.</summary>
    public IEnumerable<string> Log => log;

    public async Task Start() => process = await ServerProcess.Product(data, port: port, more: new Dictionary<string, string>
    {
        ["Host:Node"] = node.ToString(CultureInfo.InvariantCulture),
        ["Site:DrainsFor"] = "00:00:02",
        ["Site:OutputCacheDuration"] = "00:00:01",
        ["Events:Lease"] = "00:00:08",
        ["Jobs:Look"] = "00:00:00.500",
        ["Proxy:ForwardedHeaders"] = "XForwardedFor",
        ["Serilog:MinimumLevel:Override:Marketplace.Web.Jobs"] = "Debug",
        ["Serilog:WriteTo:0:Args:outputTemplate"] = "{Level:u3} {Message:lj} {TraceId}{NewLine}{Exception}",
    }, log: log.Enqueue);

    /// <summary>Stops it gracefully.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> Stop()
    {
        var code = await process!.Stop();
        Kill();
        return code;
    }

    /// <summary>Kills it, as <c>kill -9</c> does.</summary>
    public void Kill()
    {
        process?.Dispose();
        process = null;
    }

    public void Dispose() => Kill();
}
