using Marketplace.Kernel.Persistence;

namespace Marketplace.Benchmarks.Seeding;

/// <summary>Ids as <see cref="IdGenerator"/> would have created them, for times in ascending order.</summary>
internal sealed class Ids
{
    private const long Node = 1 << 12;
    private long last;

    public long Next(DateTime at)
    {
        last = Math.Max(last + 1, IdGenerator.LowestAt(at) >> 10);
        return ((last >> 12) << 22) | Node | (last & 4095);
    }
}
