using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Reviews;

namespace Marketplace.Reviews.Domain;

/// <summary>
/// What support decides about the review. It lies on top: stars and words stay as the buyer wrote them, so that another decision can bring all
/// of it back.
/// </summary>
internal sealed partial class Review
{
    /// <summary>Since when a request for its deletion, or an appeal, is open.</summary>
    public DateTime? UnderReviewSince { get; private set; }

    public Ruling? Ruled { get; private set; }

    public DateTime? RuledAt { get; private set; }

    public DeletionReason? Ground { get; private set; }

    /// <summary>The passage that nobody but staff and the buyer reads, word for word.</summary>
    public string? TakenOut { get; private set; }

    /// <summary>Another one, where a request and a report took out one each.</summary>
    public string? AlsoTakenOut { get; private set; }

    /// <summary>Of requests and of reports, what was decided last. Both hold: what is above is the two together.</summary>
    public List<ReviewRuling> Rulings { get; private set; } = [];

    /// <summary>The comment as everyone reads it while the review stands.</summary>
    public string PublicComment => Comment.Without(TakenOut, AlsoTakenOut);

    /// <summary>When something was last heard of a request. What is told late does not override what happened after it.</summary>
    public DateTime? ModeratedAt { get; private set; }

    public void BeginReview(DateTime at) => Moderate(at, at);

    public void EndReview(DateTime at) => Moderate(null, at);

    /// <summary>
    /// Replaces what was decided before on a request, or on a report; the one does not undo the other. What its buyer has withdrawn stays so.
    /// </summary>
    public void Rule(bool onReport, Ruling ruling, DeletionReason? ground, string? passage, DateTime at)
    {
        if (WithdrawnAt is not null) return;
        var own = Rulings.Find(r => r.IsReport == onReport);
        if (at < own?.At) return;
        if (own is null) Rulings.Add(own = new ReviewRuling(Id, onReport));
        own.Become(ruling, ground, passage, at);
        var counted = CountedRatings;
        var heaviest = Rulings.OrderByDescending(r => r.Weight).ThenByDescending(r => r.At).First();
        var passages = Rulings.Select(r => r.Passage).OfType<string>().Distinct().ToList();
        (Ruled, RuledAt, Ground) = (heaviest.Ruling, heaviest.At, heaviest.Ground);
        (TakenOut, AlsoTakenOut) = (passages.ElementAtOrDefault(0), passages.ElementAtOrDefault(1));
        Settle(counted, at);
    }

    private void Moderate(DateTime? since, DateTime at)
    {
        if (at < ModeratedAt) return;
        (UnderReviewSince, ModeratedAt) = (since, at);
    }
}
