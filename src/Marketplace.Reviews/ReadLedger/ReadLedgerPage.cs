using Marketplace.Reviews.Domain.Ledger;

namespace Marketplace.Reviews.ReadLedger;

/// <param name="Newest">The newest checkpoint; null before the first entry.</param>
/// <param name="Keys">All keys, the newest last.</param>
internal sealed record ReadLedgerPage(LedgerCheckpoint? Newest, IReadOnlyList<LedgerKey> Keys);
