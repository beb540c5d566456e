using Marketplace.Contracts.Moderation;

namespace Marketplace.Moderation.Domain;

/// <summary>
/// What is published of a month. A count below <see cref="MonthTotals.Least"/> is null, and so is what would give it away: the other part of a sum, the smallest of
/// the other counts, or the sum itself.
/// </summary>
internal sealed record PublishedTotals
{
    private const int LeastToGuess = 2;

    private readonly int least;

    private PublishedTotals(MonthTotals totals)
    {
        least = totals.Least;
        (Period, MedianHours) = (totals.Period, totals.MedianHours);
        (Requests, Reports, Appeals, Changed) = (Shown(totals.Requests), Shown(totals.Reports), Shown(totals.Appeals), Shown(totals.Changed));
        var (kept, hidden) = (totals.Decided - totals.TakenDown, new HashSet<(DeletionReason, Ruling, long)>());
        // Whoever knows the sum of all decisions and one part knows the other.
        if (!IsFew(totals.TakenDown) && !IsFew(kept)
            && Hide(totals.Outcomes.Where(o => o.Ruling == Ruling.Keep), hidden) && Hide(totals.Outcomes.Where(o => o.Ruling != Ruling.Keep), hidden))
        {
            (TakenDown, Decided) = (totals.TakenDown, totals.Decided);
        }
        else if (Hide(totals.Outcomes, hidden)) Decided = Shown(totals.Decided);
        Outcomes = [.. totals.Outcomes.Select(o => (o.Reason, o.Ruling, hidden.Contains(o) ? (long?)null : o.Count))];
    }

    public string Period { get; }

    public long? Requests { get; }

    public long? Reports { get; }

    public long? Decided { get; }

    public long? TakenDown { get; }

    public int? MedianHours { get; }

    public long? Appeals { get; }

    public long? Changed { get; }

    public IReadOnlyList<(DeletionReason Reason, Ruling Ruling, long? Count)> Outcomes { get; }

    public static PublishedTotals Of(MonthTotals totals) => new(totals);

    /// <summary>Hides the counts below the limit and the smallest others of a sum, until nobody can tell the hidden ones apart.</summary>
    /// <returns>Whether the sum can be published.</returns>
    private bool Hide(IEnumerable<(DeletionReason Reason, Ruling Ruling, long Count)> sum, HashSet<(DeletionReason, Ruling, long)> hidden)
    {
        var parts = sum.OrderBy(o => o.Count).ThenBy(o => o.Reason).ThenBy(o => o.Ruling).ToList();
        hidden.UnionWith(parts.Where(o => IsFew(o.Count)));
        foreach (var smallest in parts)
        {
            if (IsSafe(parts, hidden)) return true;
            hidden.Add(smallest);
        }
        return IsSafe(parts, hidden);
    }

    /// <summary>Each hidden count is at least one, so what the sum leaves to guess is the rest.</summary>
    private static bool IsSafe(List<(DeletionReason, Ruling, long Count)> parts, HashSet<(DeletionReason, Ruling, long)> hidden)
    {
        var few = parts.Where(hidden.Contains).ToList();
        return few.Count == 0 || (few.Count > 1 && few.Sum(o => o.Count - 1) >= LeastToGuess);
    }

    private long? Shown(long count) => IsFew(count) ? null : count;

    private bool IsFew(long count) => count > 0 && count < least;
}
