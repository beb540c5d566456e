using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Reviews;

namespace Marketplace.Reviews.Domain.Ledger;

/// <summary>
/// A change of a review that is not yet in the ledger: saved with the review, appended by <c>AppendToLedger</c>, which knows the seller's
/// entry before.
/// </summary>
internal sealed class PendingEntry
{
    public required long ReviewId { get; init; }

    /// <summary>Orders the changes of one review.</summary>
    public required long Turn { get; init; }

    public required long SellerId { get; init; }

    public required string Shop { get; init; }

    public required LedgerKind Kind { get; init; }

    public required Ratings Ratings { get; init; }

    /// <summary>Whether the review counts after the change.</summary>
    public required bool Counts { get; init; }

    /// <summary>What the change adds to the seller's totals.</summary>
    public required LedgerTotals Change { get; init; }

    public required DateTime At { get; init; }

    public Ruling? Ruling { get; init; }

    /// <summary>The published rule that a decision rests on.</summary>
    public DeletionReason? Rule { get; init; }

    public byte[]? Comment { get; init; }

    public byte[]? Reply { get; init; }
}
