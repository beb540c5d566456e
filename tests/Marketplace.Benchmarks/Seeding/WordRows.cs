using System.Numerics;

namespace Marketplace.Benchmarks.Seeding;

/// <summary>Collects rows of owner, word and thing, and returns them in key order. As numbers they sort quickly.</summary>
internal sealed class WordRows(int owners, int words, int things)
{
    private readonly int wordBits = Bits(words);
    private readonly int thingBits = Bits(things);
    private readonly HashSet<int> distinct = [];
    private ulong[] rows = Check(Bits(owners) + Bits(words) + Bits(things));
    private int count;

    /// <summary>Adds a thing for each distinct word in its texts.</summary>
    public void Add(int owner, int thing, params ReadOnlySpan<Phrase?> texts)
    {
        distinct.Clear();
        foreach (var text in texts)
        {
            foreach (var word in text?.Words ?? []) distinct.Add(word);
        }
        foreach (var word in distinct)
        {
            if (count == rows.Length) Array.Resize(ref rows, 2 * count);
            rows[count++] = (((ulong)owner << wordBits | (uint)word) << thingBits) | (uint)thing;
        }
    }

    public IEnumerable<(int Owner, int Word, int Thing)> Sorted()
    {
        Array.Sort(rows, 0, count);
        for (var i = 0; i < count; i++)
        {
            yield return (
                (int)(rows[i] >> (wordBits + thingBits)), (int)(rows[i] >> thingBits & ((1UL << wordBits) - 1)), (int)(rows[i] & ((1UL << thingBits) - 1)));
        }
    }

    private static int Bits(int below) => 32 - BitOperations.LeadingZeroCount((uint)below);

    private static ulong[] Check(int bits) => bits <= 64 ? new ulong[1024] : throw new NotSupportedException("So large a market does not fit into the sort.");
}
