using System.Net;
using System.Net.Sockets;

namespace Marketplace.IntegrationTests.Harness;

/// <summary>A port of this machine that nobody listens on, for a server that a test starts.</summary>
public static class FreePort
{
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
