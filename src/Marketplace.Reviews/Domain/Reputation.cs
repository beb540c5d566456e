namespace Marketplace.Reviews.Domain;

/// <summary>One month of the trend.</summary>
internal sealed record TrendMonth(DateOnly First, Tally Tally);

/// <summary>A seller's score as shown on the profile, read from the summary rows.</summary>
internal sealed class Reputation
{
    public const int Month = 30;
    public const int Year = 365;
    private const int Months = 12;
    private readonly Dictionary<int, Tally> windows;

    /// <param name="days">The tally of all time and of each day since <see cref="Since"/>, by <see cref="Score.Day"/>.</param>
    /// <param name="today">Today, in UTC.</param>
    public Reputation(IReadOnlyDictionary<int, Tally> days, DateOnly today)
    {
        AllTime = days.GetValueOrDefault(Score.AllTime, Tally.None);
        windows = Windows.ToDictionary(window => window, window => Between(days, today.DayNumber - window + 1, today.DayNumber));
        MonthBefore = Between(days, today.DayNumber - (2 * Month) + 1, today.DayNumber - Month);
        Trend = [.. MonthsOfTrend(today).Select(first => new TrendMonth(first, Between(days, first.DayNumber, first.AddMonths(1).DayNumber - 1)))];
    }

    public static IReadOnlyList<int> Windows { get; } = [Month, 90, Year];

    /// <summary>Changes with every change of the seller's scores; a cache key for what depends only on this reputation.</summary>
    public string Stamp { get; init; } = "";

    /// <summary>The reviewed offers, by title. An offer's first review changes the score too.</summary>
    public IReadOnlyList<ReviewedOffer> Offers { get; init; } = [];

    public Tally AllTime { get; }

    /// <summary>The reviews that are listed but don't count: excluded or deleted by support, or withdrawn.</summary>
    public int Uncounted { get; init; }

    /// <summary>All that the profile lists.</summary>
    public int Listed => AllTime.Count + Uncounted;

    /// <summary>The 30 days before the last 30.</summary>
    public Tally MonthBefore { get; }

    public IReadOnlyList<TrendMonth> Trend { get; }

    /// <summary>The first day that any figure needs: of the year, or of the trend's first month.</summary>
    public static int Since(DateOnly today) => Math.Min(today.DayNumber - Year + 1, MonthsOfTrend(today)[0].DayNumber);

    /// <summary>The last days up to today; the number has to be one of the <see cref="Windows"/>.</summary>
    public Tally Last(int window) => windows[window];

    /// <summary>The first days of the months that the trend shows, the oldest first.</summary>
    public static IReadOnlyList<DateOnly> MonthsOfTrend(DateOnly today) => [.. Enumerable.Range(1 - Months, Months).Select(new DateOnly(today.Year, today.Month, 1).AddMonths)];

    private static Tally Between(IReadOnlyDictionary<int, Tally> days, int first, int last) => days.Where(d => d.Key >= first && d.Key <= last)
        .Aggregate(Tally.None, (sum, day) => sum + day.Value);
}
