using System.Diagnostics;
using System.Globalization;
using Marketplace.IntegrationTests.Harness;

namespace Marketplace.Benchmarks.Hosts;

/// <summary>
/// HAProxy, which sends each request to the next ready host. It never retries, not even a refused connection; otherwise it
/// would hide a host that stops without reporting it first.
/// </summary>
internal sealed class Proxy : IDisposable
{
    /// <summary>Names the host that answered.</summary>
    public const string HostHeader = "X-Host";

    private const string Program = "/usr/sbin/haproxy";
    private readonly string folder = Directory.CreateTempSubdirectory("marketplace-proxy-").FullName;
    private readonly Process process;

    public Proxy(IEnumerable<FleetHost> hosts)
    {
        var port = FreePort.Find();
        Address = Local(port);
        var file = Path.Combine(folder, "haproxy.cfg");
        File.WriteAllText(file, Configuration(port, hosts));
        process = Process.Start(new ProcessStartInfo(Program, ["-db", "-q", "-f", file]))!;
    }

    /// <summary>What to install if there is no proxy.</summary>
    public static string? Missing => File.Exists(Program) ? null : $"{Program} is missing. Install the package haproxy.";

    public Uri Address { get; }

    public static Uri Local(int port) => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static string Configuration(int port, IEnumerable<FleetHost> hosts) => $"""
        defaults
            mode http
            timeout connect 2s
            timeout client 1m
            timeout server 1m
            timeout check 2s
            retries 0
            option forwardfor
        frontend market
            bind {Local(port).Authority}
            default_backend hosts
        backend hosts
            balance roundrobin
            option httpchk GET /health/ready
            http-response set-header {HostHeader} %s
            default-server check inter 500ms fastinter 100ms fall 2 rise 2
        {string.Join("\n", hosts.Select(h => $"    server {h.Name} {h.Address.Authority}"))}

        """;
}
