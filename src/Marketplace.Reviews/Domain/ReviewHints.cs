using Marketplace.Texts;

namespace Marketplace.Reviews.Domain;

/// <summary>When a fact about a review is worth a hint for staff. A hint decides nothing and preselects nothing.</summary>
internal static class ReviewHints
{
    /// <summary>How many percent of two reviews' words must be the same.</summary>
    public const int AlikePercent = 60;

    /// <summary>A burst has at least this many reviews, and this many times the mean of a day.</summary>
    public const int BurstAtLeast = 5;
    public const int BurstTimes = 3;
    public const int MeanDays = 90;

    /// <summary>Short texts, such as "Very nice", are alike by chance.</summary>
    private const int FewestWords = 4;

    public static TimeSpan NewAccount { get; } = TimeSpan.FromDays(7);

    public static TimeSpan BurstWithin { get; } = TimeSpan.FromHours(24);

    /// <summary>How many percent of the words of both texts are in both, however spelled; 0 for short texts.</summary>
    public static int Likeness(string one, string other)
    {
        var (first, second) = (Words.Of(int.MaxValue, one).ToHashSet(), Words.Of(int.MaxValue, other).ToHashSet());
        if (Math.Min(first.Count, second.Count) < FewestWords) return 0;
        var shared = first.Count(second.Contains);
        return 100 * shared / (first.Count + second.Count - shared);
    }

    public static bool IsNew(DateTime registeredAt, DateTime placedAt) => registeredAt <= placedAt && placedAt - registeredAt <= NewAccount;

    /// <summary>The most reviews in 24 hours that end or begin with this one, which counts too.</summary>
    /// <param name="at">When this one was published.</param>
    /// <param name="others">When the others were.</param>
    public static int Around(DateTime at, IReadOnlyCollection<DateTime> others) => 1 + Math.Max(
        others.Count(o => o <= at && at - o <= BurstWithin), others.Count(o => o > at && o - at <= BurstWithin));

    public static bool IsBurst(int reviews, double aDay) => reviews >= BurstAtLeast && reviews >= BurstTimes * aDay;
}
