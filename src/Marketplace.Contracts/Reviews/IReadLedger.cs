namespace Marketplace.Contracts.Reviews;

/// <summary>The newest state of the public ledger of reviews.</summary>
/// <param name="Size">The number of entries.</param>
/// <param name="Root">The root of their tree, in hexadecimal digits.</param>
public sealed record LedgerState(long Size, string Root);

/// <summary>Reads the public ledger of reviews (rule REP-8).</summary>
public interface IReadLedger
{
    /// <summary>The newest signed state, at most a few seconds old; null before the first entry.</summary>
    ValueTask<LedgerState?> Newest(CancellationToken cancel);
}
