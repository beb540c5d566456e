using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;

namespace Marketplace.Ledger;

/// <summary>A public key of Ed25519 with its owner's name: C2SP signed-note, "Verifier keys". Written as name, id and key: <c>name+1a2b3c4d+AQ...</c></summary>
public sealed record VerifierKey
{
    private const byte Ed25519 = 1;
    private readonly PublicKey key;

    /// <summary>Makes a key from its 32 bytes.</summary>
    public VerifierKey(string name, ReadOnlySpan<byte> publicKey)
    {
        if (!IsName(name)) throw new FormatException("A key's name has neither spaces nor plus signs.");
        if (!PublicKey.TryImport(SignatureAlgorithm.Ed25519, publicKey, KeyBlobFormat.RawPublicKey, out var found)) throw new FormatException("This is no key of Ed25519.");
        (Name, key) = (name, found!);
        byte[] typed = [Ed25519, .. publicKey];
        Id = BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData([.. Encoding.UTF8.GetBytes(name), (byte)'\n', .. typed]));
        Text = string.Create(CultureInfo.InvariantCulture, $"{name}+{Id:x8}+{Convert.ToBase64String(typed)}");
    }

    /// <summary>Whose key it is; usually the log's address without <c>https://</c>.</summary>
    public string Name { get; }

    /// <summary>The beginning of the hash of name and key, to find a key by; it proves nothing.</summary>
    public uint Id { get; }

    /// <summary>Name, id and key.</summary>
    public string Text { get; }

    /// <summary>Whether this may be a key's name.</summary>
    public static bool IsName(string? name) => !string.IsNullOrEmpty(name) && !name.Any(c => c == '+' || char.IsWhiteSpace(c) || char.IsControl(c));

    /// <summary>Reads a key.</summary>
    /// <exception cref="FormatException">It is none, or of another kind, or its id is not its own.</exception>
    public static VerifierKey Parse(string text)
    {
        // The key itself may contain plus signs.
        if (text?.Split('+', 3) is not [var name, _, var typed]) throw new FormatException("A key consists of name, id and key.");
        if (Convert.FromBase64String(typed) is not [Ed25519, .. var bytes]) throw new FormatException("This is no key of Ed25519.");
        var key = new VerifierKey(name, bytes);
        return key.Text == text ? key : throw new FormatException("The key's id is wrong.");
    }

    /// <summary>Whether this key made a signature.</summary>
    public bool Verify(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature) =>
        signature.Length == SignatureAlgorithm.Ed25519.SignatureSize && SignatureAlgorithm.Ed25519.Verify(key, message, signature);

    /// <inheritdoc/>
    public bool Equals(VerifierKey? other) => Text == other?.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
