namespace Marketplace.Benchmarks.Hosting;

internal sealed class BareRow
{
    public long Id { get; private set; }

    public required string Text { get; init; }

    public required DateTime At { get; init; }
}
