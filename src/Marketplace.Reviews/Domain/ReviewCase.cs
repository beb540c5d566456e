using Marketplace.Contracts.Moderation;

namespace Marketplace.Reviews.Domain;

/// <summary>A request or report about a review, as known from events: whether it is open, and its latest decision.</summary>
internal sealed class ReviewCase
{
    public ReviewCase(long reviewId, long caseId) => (ReviewId, CaseId) = (reviewId, caseId);

    private ReviewCase()
    {
    }

    public long ReviewId { get; private set; }

    public long CaseId { get; private set; }

    /// <summary>Null until the first event.</summary>
    public CaseStage? Stage { get; private set; }

    /// <summary>When it reached this stage.</summary>
    public DateTime Since { get; private set; }

    /// <summary>The ruling in force; null before the first decision.</summary>
    public Ruling? Ruling { get; private set; }

    public DateTime? RuledAt { get; private set; }

    public bool IsFinal { get; private set; }

    public DeletionReason? Ground { get; private set; }

    public string? Passage { get; private set; }

    /// <summary>The pictures that it removes from the review, without the rest.</summary>
    public List<long> Pictures { get; private set; } = [];

    /// <summary>Whether it is a report, and not the seller's request; known from its first decision on.</summary>
    public bool IsReport { get; private set; }

    /// <summary>Until when the decision can be appealed; null if it is final.</summary>
    public DateTime? AppealUntil { get; private set; }

    public bool IsOpen => Stage is CaseStage.Opened or CaseStage.Appealed;

    /// <summary>How much of the review the ruling removes.</summary>
    public int Weight => Ruling switch
    {
        Contracts.Moderation.Ruling.TakeOutPassage => 1,
        Contracts.Moderation.Ruling.TakeOutOfScore => 2,
        Contracts.Moderation.Ruling.Delete => 3,
        _ => 0,
    };

    /// <summary>Whether its ruling removes this picture, alone or with the review.</summary>
    public bool Removes(long picture) => Ruling == Contracts.Moderation.Ruling.Delete || (Ruling == Contracts.Moderation.Ruling.TakeOutPassage && Pictures.Contains(picture));

    /// <returns>Whether anything changed.</returns>
    public bool Reach(CaseStage stage, DateTime at)
    {
        if (stage < Stage || (stage == Stage && at >= Since)) return false;
        (Stage, Since) = (stage, at);
        return true;
    }

    /// <summary>Of two decisions that can be appealed, the second acts on a report that the first rejected (rule MOD-9), in whichever order they arrive.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Decide(bool isFinal, Ruling ruling, DeletionReason? ground, string? passage, IReadOnlyList<long> pictures, DateTime at, DateTime? appealUntil, bool isReport)
    {
        if (Ruling is not null && (IsFinal || (!isFinal && (Ruling != Contracts.Moderation.Ruling.Keep || ruling == Contracts.Moderation.Ruling.Keep)))) return false;
        (IsFinal, Ruling, Ground, Passage, RuledAt, AppealUntil, IsReport) = (isFinal, ruling, ground, passage, at, appealUntil, isReport);
        Pictures = [.. pictures];
        return true;
    }
}
