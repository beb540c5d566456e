using System.Runtime.InteropServices;

namespace Marketplace.Texts.Recognising;

/// <summary>A sequence of meanings with at most <paramref name="gap"/> other terms between two of them.</summary>
internal sealed class Pattern(int gap, params Meaning[] parts)
{
    private readonly Meaning _any = parts.Aggregate((all, part) => all | part);

    /// <summary>Meanings not allowed between them.</summary>
    public Meaning Ends { get; init; } = Meaning.Stop;

    /// <summary>Adds the matches, in UTF-16 units. One pass over any text.</summary>
    public void Find(List<Term> terms, List<(int Start, int End)> spans)
    {
        var all = CollectionsMarshal.AsSpan(terms);
        // For each prefix of the pattern: where its last match starts and ends.
        Span<(int First, int Last)> found = stackalloc (int, int)[parts.Length];
        found.Fill((-1, -1));
        for (var at = 0; at < all.Length; at++)
        {
            var meaning = all[at].Meaning;
            if ((meaning & (_any | Ends)) == 0) continue;
            for (var part = parts.Length - 1; part >= 0; part--)
            {
                if ((meaning & parts[part]) == 0) continue;
                if (part == 0) found[0] = (at, at);
                else if (found[part - 1].First >= 0 && at - found[part - 1].Last - 1 <= gap) found[part] = (found[part - 1].First, at);
                else continue;
                if (part == parts.Length - 1) spans.Add((all[found[part].First].Start, all[at].End));
            }
            if ((meaning & Ends) != 0) found.Fill((-1, -1));
        }
    }
}
