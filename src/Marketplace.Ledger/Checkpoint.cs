using System.Globalization;

namespace Marketplace.Ledger;

/// <summary>The state of a log: C2SP tlog-checkpoint. As the text of a signed note it consists of three lines.</summary>
/// <param name="Origin">Which log; also the name of its keys.</param>
/// <param name="Size">The number of entries.</param>
/// <param name="Root">The root of their tree.</param>
public sealed record Checkpoint(string Origin, long Size, byte[] Root)
{
    /// <summary>The text to sign.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Convert.ToBase64String(Root)}\n");

    /// <summary>Reads a signed checkpoint.</summary>
    /// <exception cref="FormatException">It is none, or none of the keys signed it.</exception>
    public static Checkpoint Open(string note, params IReadOnlyList<VerifierKey> known)
    {
        var (text, by) = SignedNote.Open(note, known);
        var checkpoint = Parse(text);
        return by.Any(k => k.Name == checkpoint.Origin) ? checkpoint : throw new FormatException("The checkpoint is of another log.");
    }

    /// <summary>Reads the text. Lines after the third are allowed and ignored.</summary>
    /// <exception cref="FormatException">It is no checkpoint.</exception>
    public static Checkpoint Parse(string text)
    {
        if (text?.Split('\n') is not [{ Length: > 0 } origin, var size, var root, .., ""]
            || !long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || size != count.ToString(CultureInfo.InvariantCulture)
            || Convert.FromBase64String(root) is not { Length: MerkleTree.HashLength } hash)
        {
            throw new FormatException("This is no checkpoint.");
        }
        return new Checkpoint(origin, count, hash);
    }
}
