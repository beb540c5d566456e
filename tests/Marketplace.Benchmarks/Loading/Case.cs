namespace Marketplace.Benchmarks.Loading;

/// <summary>A request that is repeated.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Clients">The number of clients at once.</param>
/// <param name="Status">The expected status code.</param>
/// <param name="IsPublic">Whether visitors see it.</param>
/// <param name="Next">The next request of a client; null if there is none left.</param>
internal sealed record Case(string Name, int Clients, int Status, bool IsPublic, Func<int, byte[]?> Next)
{
    /// <summary>The same for pages and writes. With half as many, the audit log waits for the disk and processors are idle.</summary>
    public const int People = 32;

    public static Case Page(string name, byte[] request) => new(name, People, 200, request.AsSpan().IndexOf("Cookie:"u8) < 0, _ => request);
}
