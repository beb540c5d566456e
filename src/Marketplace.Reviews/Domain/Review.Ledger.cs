using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Reviews;
using Marketplace.Reviews.Domain.Ledger;

namespace Marketplace.Reviews.Domain;

/// <summary>What the public ledger will say about the review (rule REP-8).</summary>
internal sealed partial class Review
{
    // A new review and the first change after it have the same version.
    private bool isNew;

    /// <summary>Changes that are not yet in the ledger; only the new ones are loaded.</summary>
    public List<PendingEntry> Pending { get; private set; } = [];

    public List<TextSalt> Salts { get; private set; } = [];

    /// <param name="kind">What happened.</param>
    /// <param name="counted">The ratings that counted before.</param>
    /// <param name="at">When. A decision that arrives after a later edit is logged as late as the edit: the newest text's fingerprint has to come last.</param>
    /// <param name="comment">The comment that became public, or null.</param>
    /// <param name="reply">The reply that became public, or null.</param>
    /// <param name="decided">The case that was decided.</param>
    private void Log(LedgerKind kind, Ratings? counted, DateTime at, string? comment = null, string? reply = null, ReviewCase? decided = null) => Pending.Add(new PendingEntry
    {
        ReviewId = Id,
        Turn = ((isNew ? 0 : Version) << 8) + Pending.Count,
        SellerId = SellerId,
        Shop = Order.Shop,
        Kind = kind,
        Ratings = Ratings,
        Counts = Counts,
        Change = LedgerTotals.Of(CountedRatings) - LedgerTotals.Of(counted),
        At = new[] { at, PublishedAt, EditedAt, RepliedAt, ReplyChangedAt, WithdrawnAt, Cases.Max(c => c.RuledAt) }.Max()!.Value,
        Ruling = decided?.Ruling,
        Rule = decided?.Ground,
        Comment = Commit(Committed(comment), isReply: false),
        Reply = Commit(reply, isReply: true),
    });

    /// <summary>A text that a decision changed, removed or restored gets a new salt; the old one would tell what was removed.</summary>
    private void LogDecision(ReviewCase decided, Ratings? counted, bool wasGone, bool isTextChanged, bool wasWhole, DateTime at)
    {
        var changed = wasGone != IsGone || isTextChanged;
        if (changed) Salts.RemoveAll(s => wasGone != IsGone || !s.IsReply);
        var shown = changed && !IsGone;
        Log(
            !wasWhole && Ruled is null or Ruling.Keep ? LedgerKind.Restored : LedgerKind.Decision, counted, at, shown ? PublicComment : null,
            shown && wasGone ? Reply : null, decided);
    }

    private byte[]? Commit(string? text, bool isReply)
    {
        if (string.IsNullOrEmpty(text)) return null;
        Salts.Add(TextSalt.For(Id, text, isReply));
        return Salts[^1].Commitment;
    }
}
