namespace Marketplace.Benchmarks.Hosts;

/// <summary>Several hosts of one market behind one address.</summary>
internal sealed class Fleet : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly Proxy proxy;
    private readonly HttpClient client;

    private Fleet(IReadOnlyList<FleetHost> hosts)
    {
        Hosts = hosts;
        proxy = new Proxy(hosts);
        client = new HttpClient { BaseAddress = Address };
    }

    public IReadOnlyList<FleetHost> Hosts { get; }

    public Uri Address => proxy.Address;

    public static async Task<Fleet> Open(string data, int count)
    {
        var fleet = new Fleet([.. Enumerable.Range(1, count).Select(node => new FleetHost(data, node))]);
        try
        {
            foreach (var host in fleet.Hosts)
            {
                await host.Start();
                await fleet.Serves(host);
            }
            return fleet;
        }
        catch
        {
            fleet.Dispose();
            throw;
        }
    }

    /// <summary>Waits until the proxy sends requests to this host.</summary>
    public async Task Serves(FleetHost host)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync("/health/live", patience.Token);
                if (answer.Headers.TryGetValues(Proxy.HostHeader, out var names) && names.Contains(host.Name)) return;
            }
            catch (HttpRequestException)
            {
                // The proxy is still starting.
            }
            await Task.Delay(20, patience.Token);
        }
    }

    public void Dispose()
    {
        client.Dispose();
        proxy.Dispose();
        foreach (var host in Hosts) host.Dispose();
    }
}
