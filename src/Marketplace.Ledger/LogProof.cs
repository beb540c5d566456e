using System.Globalization;
using System.Text;

namespace Marketplace.Ledger;

/// <summary>Proves without the log that an entry is in it: C2SP tlog-proof.</summary>
/// <param name="Index">The entry's position, from 0.</param>
/// <param name="Path">The proof of inclusion.</param>
/// <param name="Note">The signed checkpoint that it leads to.</param>
/// <param name="Extra">Anything else for the reader, not covered by the signature; may be empty.</param>
public sealed record LogProof(long Index, IReadOnlyList<byte[]> Path, string Note, byte[] Extra)
{
    private const string Version = "c2sp.org/tlog-proof@v1";

    /// <summary>Reads a proof.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static LogProof Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0 || text[..end].Split('\n') is not [Version, .. var lines]) throw new FormatException("This is no proof.");
        var extra = lines is [var first, ..] && first.StartsWith("extra ", StringComparison.Ordinal) ? Convert.FromBase64String(first[6..]) : null;
        if (lines[(extra is null ? 0 : 1)..] is not [var index, .. var path] || !index.StartsWith("index ", StringComparison.Ordinal)
            || !long.TryParse(index[6..], NumberStyles.None, CultureInfo.InvariantCulture, out var at))
        {
            throw new FormatException("The proof does not say which entry it is about.");
        }
        return new LogProof(at, [.. path.Select(Convert.FromBase64String)], text[(end + 2)..], extra ?? []);
    }

    /// <summary>Checks that the log has this entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="known">The log's keys.</param>
    /// <returns>The checkpoint.</returns>
    /// <exception cref="FormatException">The proof is wrong.</exception>
    public Checkpoint Verify(ReadOnlySpan<byte> entry, params IReadOnlyList<VerifierKey> known)
    {
        var checkpoint = Checkpoint.Open(Note, known);
        return MerkleProof.IsIncluded(MerkleTree.Leaf(entry), Index, checkpoint.Size, Path, checkpoint.Root)
            ? checkpoint : throw new FormatException("The entry is not in the log.");
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder(Version).Append('\n');
        if (Extra.Length > 0) text.Append("extra ").Append(Convert.ToBase64String(Extra)).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"index {Index}\n");
        foreach (var hash in Path) text.Append(Convert.ToBase64String(hash)).Append('\n');
        return text.Append('\n').Append(Note).ToString();
    }
}
