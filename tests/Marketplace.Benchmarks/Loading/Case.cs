namespace Marketplace.Benchmarks.Loading;

/// <summary>Something that is asked again and again.</summary>
/// <param name="Name">What.</param>
/// <param name="Clients">By how many at once.</param>
/// <param name="Status">The answer that is expected.</param>
/// <param name="IsPublic">Whether visitors see it.</param>
/// <param name="Next">The next request of a client; null where there is nothing left to ask.</param>
internal sealed record Case(string Name, int Clients, int Status, bool IsPublic, Func<int, byte[]?> Next)
{
    /// <summary>So many ask at once, for pages as for writes: with half of them the log of staff, which waits for the disk, leaves processors idle.</summary>
    public const int People = 32;

    public static Case Page(string name, byte[] request) => new(name, People, 200, request.AsSpan().IndexOf("Cookie:"u8) < 0, _ => request);
}
