using Marketplace.Reviews.Domain.Ledger;
using Marketplace.Reviews.Persistence;

namespace Marketplace.Reviews.ReadLedger;

/// <param name="Newest">The newest checkpoint; null before the first entry.</param>
/// <param name="Keys">All keys, the newest last.</param>
internal sealed record ReadLedgerPage(LedgerCheckpoint? Newest, IReadOnlyList<LedgerKey> Keys)
{
    /// <summary>The newest checkpoint's root as footers and emails show the beginning of it.</summary>
    public string? Root => Newest is null ? null : Convert.ToHexStringLower(NewestCheckpoint.Read(Newest.Note).Root);
}
