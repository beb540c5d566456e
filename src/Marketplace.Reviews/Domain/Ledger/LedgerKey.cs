namespace Marketplace.Reviews.Domain.Ledger;

/// <summary>A key of the ledger; the newest one signs.</summary>
internal sealed class LedgerKey
{
    /// <summary>Counts the keys, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The public key.</summary>
    public required string Verifier { get; init; }

    /// <summary>The private key, encrypted; null if it is in a file.</summary>
    public string? Protected { get; init; }

    /// <summary>The entry that introduced it, covered by a checkpoint that the key before signed too; null for the first.</summary>
    public long? IntroducedBy { get; set; }

    public required DateTime MadeAt { get; init; }
}
