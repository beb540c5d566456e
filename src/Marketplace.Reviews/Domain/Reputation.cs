namespace Marketplace.Reviews.Domain;

/// <summary>One month of the trend.</summary>
internal sealed record TrendMonth(DateOnly First, Tally Tally);

/// <summary>A seller's score as the profile shows it, read off the summary rows.</summary>
internal sealed class Reputation(IReadOnlyDictionary<int, Tally> days, DateOnly today)
{
    public const int Year = 365;
    private const int Months = 12;

    public static IReadOnlyList<int> Windows { get; } = [30, 90, Year];

    public Tally AllTime { get; } = days.GetValueOrDefault(Score.AllTime, Tally.None);

    /// <summary>The first day that any figure needs: the year's, or that of the trend's first month.</summary>
    public static int Since(DateOnly today) => Math.Min(today.DayNumber - Year + 1, FirstOfTrend(today).DayNumber);

    /// <summary>Today and the days before it, so many in all.</summary>
    public Tally Last(int window) => Between(today.DayNumber - window + 1, today.DayNumber);

    public IReadOnlyList<TrendMonth> Trend() => [.. Enumerable.Range(0, Months).Select(i => FirstOfTrend(today).AddMonths(i))
        .Select(first => new TrendMonth(first, Between(first.DayNumber, first.AddMonths(1).DayNumber - 1)))];

    private static DateOnly FirstOfTrend(DateOnly today) => new DateOnly(today.Year, today.Month, 1).AddMonths(1 - Months);

    private Tally Between(int first, int last) => days.Where(d => d.Key >= first && d.Key <= last)
        .Aggregate(Tally.None, (sum, day) => sum + day.Value);
}
