using Marketplace.Kernel.Domain;

namespace Marketplace.Moderation.Domain;

/// <summary>The author's side of a seller's request. Support reads it beside the request; the seller only after the decision.</summary>
internal sealed partial class DeletionRequest
{
    public const int LongestStatement = 2000;

    public string? Statement { get; private set; }

    public DateTime? StatedAt { get; private set; }

    public DateTime? StatementChangedAt { get; private set; }

    /// <summary>Whether the seller may read the statement: it can't be answered any more.</summary>
    public bool IsStatementShared => Statement is not null && Decisions.Count > 0;

    /// <summary>Why the author can't add or change a statement, or null.</summary>
    public Sentence? StatementRefusal() =>
        State == RequestState.Closed ? new("You withdrew your review, so there is nothing to decide.")
        : Decisions.Count > 0 ? new("Support has decided. If you can appeal, say it there.")
        : StatementChangedAt is not null ? new("You've already changed your statement once.")
        : null;

    public void Explain(string words, DateTime now)
    {
        if (StatementRefusal() is { } refusal) throw refusal.Refused();
        if (words.Length is 0 or > LongestStatement) throw new RuleBroken("Enter a statement of at most 2,000 characters.", "Words");
        if (words == Statement) throw new RuleBroken("You haven't changed anything. You can change your statement only once.", "Words");
        if (Statement is null) StatedAt = now;
        else StatementChangedAt = now;
        Statement = words;
    }
}
