using Marketplace.Texts;

namespace Marketplace.Reviews.Domain;

/// <summary>Decides when a fact about a review is worth a hint for staff. A hint decides nothing and preselects nothing.</summary>
internal sealed class ReviewHints(HintOptions limits)
{
    public TimeSpan BurstWithin => TimeSpan.FromHours(limits.BurstHours);

    /// <summary>How many percent of the words of both texts are in both, however spelled; 0 for short texts.</summary>
    public int Likeness(string one, string other)
    {
        var (first, second) = (Words.Of(int.MaxValue, one).ToHashSet(), Words.Of(int.MaxValue, other).ToHashSet());
        if (Math.Min(first.Count, second.Count) < limits.FewestWords) return 0;
        var shared = first.Count(second.Contains);
        return 100 * shared / (first.Count + second.Count - shared);
    }

    public bool IsNew(DateTime registeredAt, DateTime placedAt) => registeredAt <= placedAt && placedAt - registeredAt <= TimeSpan.FromDays(limits.NewAccountDays);

    /// <summary>The most reviews in the time of a burst that end or begin with this one, which counts too.</summary>
    /// <param name="at">When this one was published.</param>
    /// <param name="others">When the others were.</param>
    public int Around(DateTime at, IReadOnlyCollection<DateTime> others) => 1 + Math.Max(
        others.Count(o => o <= at && at - o <= BurstWithin), others.Count(o => o > at && o - at <= BurstWithin));

    public bool IsBurst(int reviews, double aDay) => reviews >= limits.BurstReviews && reviews >= limits.BurstTimes * aDay * limits.BurstHours / 24;
}
