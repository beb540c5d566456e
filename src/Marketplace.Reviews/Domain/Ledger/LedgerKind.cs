namespace Marketplace.Reviews.Domain.Ledger;

/// <summary>What an entry of the ledger is about.</summary>
internal enum LedgerKind
{
    Published,
    Edited,
    Replied,
    ReplyChanged,
    Withdrawn,

    /// <summary>Support decided about the review, by a published rule.</summary>
    Decision,

    /// <summary>A decision on an appeal restored the whole review.</summary>
    Restored,
}
