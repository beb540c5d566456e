using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Reviews;

namespace Marketplace.Reviews.Domain;

/// <summary>
/// Support's decisions about the review. Ratings and comment stay as the buyer wrote them, so that a later decision can restore
/// everything. Each case keeps its own decision (rule MOD-14): the public review is the result of all of them, and the end
/// of one case doesn't affect another.
/// </summary>
internal sealed partial class Review
{
    /// <summary>When the oldest open deletion request or appeal was opened.</summary>
    public DateTime? UnderReviewSince { get; private set; }

    /// <summary>The heaviest ruling in force.</summary>
    public Ruling? Ruled { get; private set; }

    public DateTime? RuledAt { get; private set; }

    public DeletionReason? Ground { get; private set; }

    /// <summary>Whether a report led to the ruling, and not the seller's request.</summary>
    public bool IsRuledOnReport { get; private set; }

    /// <summary>The removed passages, which only staff and the buyer can read; see <see cref="Passage"/>.</summary>
    public string? TakenOut { get; private set; }

    public List<ReviewCase> Cases { get; private set; } = [];

    /// <summary>Increased by every change of a case, so that concurrent changes of two cases conflict.</summary>
    public int CaseTurn { get; private set; }

    /// <summary>The public comment, unless the review was removed.</summary>
    public string PublicComment => Comment.Without(TakenOut);

    /// <summary>A case was opened, appealed or closed without a decision.</summary>
    public void Follow(long caseId, CaseStage stage, DateTime at)
    {
        if (!CaseOf(caseId).Reach(stage, at)) return;
        Mark();
        SettlePictures();
    }

    /// <summary>Support decided a case. A withdrawn review stays withdrawn.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="isFinal">Whether it is the decision on an appeal, which replaces the first.</param>
    /// <param name="ruling">What was decided.</param>
    /// <param name="ground">The reason.</param>
    /// <param name="passage">The passage to remove.</param>
    /// <param name="at">When.</param>
    /// <param name="appealUntil">Until when it can be appealed.</param>
    /// <param name="isReport">Whether it was about a report, and not the seller's request.</param>
    /// <param name="isShown">False for a rejected report, of which nobody knows: it changes nothing, and the public ledger doesn't tell of it.</param>
    /// <param name="pictures">The pictures to remove, with or without a passage.</param>
    public void Rule(
        long caseId, bool isFinal, Ruling ruling, DeletionReason? ground, string? passage, DateTime at, DateTime? appealUntil = null, bool isReport = false, bool isShown = true,
        IReadOnlyList<long>? pictures = null)
    {
        var found = CaseOf(caseId);
        if (found.Reach(isFinal ? CaseStage.Ended : CaseStage.Decided, at)) Mark();
        if (WithdrawnAt is null && found.Decide(isFinal, ruling, ground, passage, pictures ?? [], at, appealUntil, isReport) && isShown) Weigh(found, at);
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

    private void Weigh(ReviewCase decided, DateTime at)
    {
        CaseTurn++;
        var (counted, wasGone, wasTakenOut, wasWhole) = (CountedRatings, IsGone, TakenOut, Ruled is null or Ruling.Keep);
        var wereTakenOut = Pictures.FindAll(p => p.IsTakenOut);
        var heaviest = Cases.Where(c => c.Ruling is not null).OrderByDescending(c => c.Weight).ThenByDescending(c => c.RuledAt).FirstOrDefault();
        (Ruled, RuledAt, Ground, IsRuledOnReport) = (heaviest?.Ruling, heaviest?.RuledAt, heaviest?.Ground, heaviest?.IsReport == true);
        TakenOut = Passage.Together(Cases.OrderBy(c => c.CaseId).Select(c => c.Passage).OfType<string>());
        foreach (var picture in Pictures) picture.IsTakenOut = Cases.Exists(c => c.Ruling == Ruling.TakeOutPassage && c.Removes(picture.PictureId));
        Settle(counted, at);
        LogDecision(decided, counted, wasGone, wasTakenOut != TakenOut || !wereTakenOut.SequenceEqual(Pictures.Where(p => p.IsTakenOut)), wasWhole, at);
    }
}
