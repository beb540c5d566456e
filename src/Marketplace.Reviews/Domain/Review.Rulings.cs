using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Reviews;

namespace Marketplace.Reviews.Domain;

/// <summary>
/// What support decides about the review. It lies on top: stars and words stay as the buyer wrote them, so that another decision can bring all
/// of it back. Each case holds what it asked for and what was decided in it (rule MOD-14): what everyone sees is all of them together, and the end
/// of one takes nothing away from another.
/// </summary>
internal sealed partial class Review
{
    /// <summary>Since when a request for its deletion, or an appeal, is open: the oldest of them.</summary>
    public DateTime? UnderReviewSince { get; private set; }

    /// <summary>Of the rulings that hold, the one that takes most away.</summary>
    public Ruling? Ruled { get; private set; }

    public DateTime? RuledAt { get; private set; }

    public DeletionReason? Ground { get; private set; }

    /// <summary>The passages that nobody but staff and the buyer reads, word for word; see <see cref="Passage"/>.</summary>
    public string? TakenOut { get; private set; }

    public List<ReviewCase> Cases { get; private set; } = [];

    /// <summary>Raised by whatever is heard of a case: of two cases that change at the same moment one sees the other.</summary>
    public int CaseTurn { get; private set; }

    /// <summary>The comment as everyone reads it while the review stands.</summary>
    public string PublicComment => Comment.Without(TakenOut);

    /// <summary>A case is opened, appealed, or closed without a decision.</summary>
    public void Follow(long caseId, CaseStage stage, DateTime at)
    {
        if (CaseOf(caseId).Reach(stage, at)) Mark();
    }

    /// <summary>Support decided a case. What its buyer has withdrawn stays so.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="isFinal">Whether it was the decision on an appeal, which replaces the first.</param>
    /// <param name="ruling">What was decided.</param>
    /// <param name="ground">On what ground.</param>
    /// <param name="passage">The passage that is taken out.</param>
    /// <param name="at">When.</param>
    public void Rule(long caseId, bool isFinal, Ruling ruling, DeletionReason? ground, string? passage, DateTime at)
    {
        var found = CaseOf(caseId);
        if (found.Reach(isFinal ? CaseStage.Ended : CaseStage.Decided, at)) Mark();
        if (WithdrawnAt is null && found.Decide(isFinal, ruling, ground, passage, at)) Weigh(at);
    }

    private ReviewCase CaseOf(long caseId)
    {
        if (Cases.Find(c => c.CaseId == caseId) is { } known) return known;
        var found = new ReviewCase(Id, caseId);
        Cases.Add(found);
        return found;
    }

    private void Mark()
    {
        CaseTurn++;
        UnderReviewSince = Cases.Where(c => c.IsOpen).Min(c => (DateTime?)c.Since);
    }

    private void Weigh(DateTime at)
    {
        CaseTurn++;
        var counted = CountedRatings;
        var heaviest = Cases.Where(c => c.Ruling is not null).OrderByDescending(c => c.Weight).ThenByDescending(c => c.RuledAt).FirstOrDefault();
        (Ruled, RuledAt, Ground) = (heaviest?.Ruling, heaviest?.RuledAt, heaviest?.Ground);
        TakenOut = Passage.Together(Cases.OrderBy(c => c.CaseId).Select(c => c.Passage).OfType<string>());
        Settle(counted, at);
    }
}
