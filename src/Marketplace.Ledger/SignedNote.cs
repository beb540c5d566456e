using System.Buffers.Binary;
using System.Text;

namespace Marketplace.Ledger;

/// <summary>A text with signatures: C2SP signed-note. The signatures are of the text with its last line break.</summary>
public static class SignedNote
{
    private const string Mark = "— ";
    private const int MostSignatures = 100;

    /// <summary>Signs a text.</summary>
    /// <param name="text">Lines, the last one ended as well.</param>
    /// <param name="keys">Who signs.</param>
    public static string Sign(string text, params IReadOnlyList<SigningKey> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        if (!IsText(text)) throw new FormatException("A note consists of lines.");
        return $"{text}\n{string.Concat(keys.Select(k => $"{Mark}{k.Verifier.Name} {Convert.ToBase64String(Signature(k, text))}\n"))}";
    }

    /// <summary>Reads a note. Signatures of unknown keys are ignored.</summary>
    /// <param name="note">The note.</param>
    /// <param name="known">The keys that are trusted.</param>
    /// <returns>The text, and which of the keys signed it: at least one.</returns>
    /// <exception cref="FormatException">It is no note, none of the keys signed it, or a signature is wrong.</exception>
    public static (string Text, IReadOnlyList<VerifierKey> SignedBy) Open(string note, params IReadOnlyList<VerifierKey> known)
    {
        ArgumentNullException.ThrowIfNull(note);
        ArgumentNullException.ThrowIfNull(known);
        var end = note.LastIndexOf("\n\n", StringComparison.Ordinal) + 1;
        if (end == 0 || !IsText(note[..end]) || !note.EndsWith('\n')) throw new FormatException("This is no signed note.");
        var (text, lines, by) = (note[..end], note[(end + 1)..^1].Split('\n'), new List<VerifierKey>());
        if (lines.Length > MostSignatures) throw new FormatException("The note has too many signatures.");
        foreach (var (name, id, signature) in lines.Select(Read))
        {
            if (known.FirstOrDefault(k => k.Name == name && k.Id == id) is not { } key || by.Contains(key)) continue;
            if (!key.Verify(Encoding.UTF8.GetBytes(text), signature)) throw new FormatException($"The signature of {name} is wrong.");
            by.Add(key);
        }
        return by.Count > 0 ? (text, by) : throw new FormatException("No known key has signed the note.");
    }

    private static byte[] Signature(SigningKey key, string text)
    {
        var id = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(id, key.Verifier.Id);
        return [.. id, .. key.Sign(Encoding.UTF8.GetBytes(text))];
    }

    private static (string Name, uint Id, byte[] Signature) Read(string line)
    {
        if (!line.StartsWith(Mark, StringComparison.Ordinal) || line[Mark.Length..].Split(' ') is not [var name, var base64] || !VerifierKey.IsName(name)) throw new FormatException("The note has a line that is no signature.");
        var bytes = Convert.FromBase64String(base64);
        return bytes.Length > 4 ? (name, BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes[4..]) : throw new FormatException("The note has a signature that is too short.");
    }

    private static bool IsText(string text) => text.EndsWith('\n') && !text.Any(c => c < ' ' && c != '\n');
}
