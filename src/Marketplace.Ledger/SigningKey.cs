using System.Globalization;
using NSec.Cryptography;

namespace Marketplace.Ledger;

/// <summary>A private key of Ed25519, RFC 8032. Written as Go's sumdb/note does: <c>PRIVATE+KEY+name+1a2b3c4d+AQ...</c></summary>
public sealed class SigningKey : IDisposable
{
    private const string Prefix = "PRIVATE+KEY+";
    private const byte Ed25519 = 1;
    private readonly Key key;

    private SigningKey(string name, Key key) => (this.key, Verifier) = (key, new VerifierKey(name, key.PublicKey.Export(KeyBlobFormat.RawPublicKey)));

    /// <summary>The public key.</summary>
    public VerifierKey Verifier { get; }

    /// <summary>Makes a new key.</summary>
    public static SigningKey Create(string name) => new(name, Key.Create(SignatureAlgorithm.Ed25519, Exportable));

    /// <summary>Reads a key.</summary>
    /// <exception cref="FormatException">It is none, or its id is not its own.</exception>
    public static SigningKey Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.StartsWith(Prefix, StringComparison.Ordinal) || text[Prefix.Length..].Split('+', 3) is not [var name, _, var typed]) throw new FormatException("A private key consists of its mark, name, id and key.");
        if (Convert.FromBase64String(typed) is not [Ed25519, .. var seed]) throw new FormatException("This is no private key of Ed25519.");
        if (!Key.TryImport(SignatureAlgorithm.Ed25519, seed, KeyBlobFormat.RawPrivateKey, out var key, Exportable)) throw new FormatException("This is no private key of Ed25519.");
        var found = new SigningKey(name, key!);
        return found.Export() == text ? found : throw new FormatException("The private key's id is wrong.");
    }

    /// <summary>Signs a message.</summary>
    public byte[] Sign(ReadOnlySpan<byte> message) => SignatureAlgorithm.Ed25519.Sign(key, message);

    /// <summary>Writes the key. Whoever reads it can sign.</summary>
    public string Export() =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Verifier.Name}+{Verifier.Id:x8}+{Convert.ToBase64String([Ed25519, .. key.Export(KeyBlobFormat.RawPrivateKey)])}");

    /// <inheritdoc/>
    public void Dispose() => key.Dispose();

    private static KeyCreationParameters Exportable => new() { ExportPolicy = KeyExportPolicies.AllowPlaintextExport };
}
