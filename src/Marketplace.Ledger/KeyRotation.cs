using System.Text;

namespace Marketplace.Ledger;

/// <summary>
/// A new key of a log. It is an entry of the log, and the checkpoint over it is signed by both keys. Two signatures alone would not be enough:
/// anybody can add one of their own to a checkpoint, and a signature does not cover the others.
/// </summary>
public static class KeyRotation
{
    /// <summary>The entry that introduces a key.</summary>
    public static byte[] Entry(VerifierKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Encoding.UTF8.GetBytes($$"""{"v":1,"kind":"key","key":"{{key.Text}}"}""");
    }

    /// <summary>Checks that the owner of a known key introduced another one.</summary>
    /// <exception cref="FormatException">One of them did not sign, or the entry is not in the log.</exception>
    public static void Verify(VerifierKey known, VerifierKey next, LogProof proof)
    {
        ArgumentNullException.ThrowIfNull(proof);
        proof.Verify(Entry(next), known);
        proof.Verify(Entry(next), next);
    }
}
