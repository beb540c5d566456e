using System.Security.Cryptography;
using System.Text;

namespace Marketplace.Ledger;

/// <summary>
/// Fixes a text without telling it: SHA-256 of what it is for, 0x00, a random salt and the text. Without the salt not even a guessed text
/// can be compared, so whoever destroys the salt destroys what the commitment tells.
/// </summary>
public static class Commitment
{
    /// <summary>The length of a salt in bytes.</summary>
    public const int SaltLength = 32;

    /// <summary>A new salt.</summary>
    public static byte[] NewSalt() => RandomNumberGenerator.GetBytes(SaltLength);

    /// <summary>The commitment to a text.</summary>
    /// <param name="purpose">Separates this use from others; without the character 0x00.</param>
    /// <param name="salt">A salt of its own.</param>
    /// <param name="text">The text.</param>
    public static byte[] To(string purpose, ReadOnlySpan<byte> salt, string text)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(salt.Length, SaltLength);
        return SHA256.HashData([.. Encoding.UTF8.GetBytes(purpose), 0, .. salt, .. Encoding.UTF8.GetBytes(text)]);
    }
}
