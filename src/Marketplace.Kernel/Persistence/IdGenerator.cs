using Marketplace.Kernel.Domain;
using Microsoft.Extensions.Options;

namespace Marketplace.Kernel.Persistence;

/// <summary>
/// Makes ids that sort by time on every database: 41 bits of milliseconds since 2024, 10 of the node, 12 of a counter. If a
/// millisecond is used up, the next one is borrowed.
/// </summary>
public sealed class IdGenerator(TimeProvider clock, IOptions<NodeOptions> options)
{
    private static readonly DateTime Epoch = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private readonly long node = options.Value.Node;
    private long last;
    private int past;

    /// <summary>The next id.</summary>
    public long Next()
    {
        // Each millisecond starts at a random count, so that two hosts with the same node rarely collide.
        var tick = (Milliseconds(clock.GetUtcNow().UtcDateTime) << 12) | (uint)Random.Shared.Next(1024);
        long seen, next;
        do
        {
            seen = Volatile.Read(ref last);
            next = Math.Max(seen + 1, tick);
        }
        while (Interlocked.CompareExchange(ref last, next, seen) != seen);
        return Compose(next >> 12, next & 4095);
    }

    /// <summary>An id for something that happened in the past, within 16 milliseconds of the same day; unique for up to 65,536 of the same time.</summary>
    public long At(DateTime past) => Compose(Milliseconds(past), Interlocked.Increment(ref this.past));

    /// <summary>The lowest possible id at a time in UTC; bounds queries over a period.</summary>
    public static long LowestAt(DateTime at) => Math.Max(0, Milliseconds(at)) << 22;

    private static long Milliseconds(DateTime at) => (long)(at - Epoch).TotalMilliseconds;

    private long Compose(long at, long counter) => (((at & ~15) | ((at + (counter >> 12)) & 15)) << 22) | (node << 12) | (counter & 4095);
}
