namespace Marketplace.Benchmarks.Hosting;

internal sealed class BareRow
{
    public required long Id { get; init; }

    public required string Text { get; init; }

    public required DateTime At { get; init; }
}
