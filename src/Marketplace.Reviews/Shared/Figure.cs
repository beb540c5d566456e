using System.Globalization;
using Marketplace.Kernel.Domain;
using Marketplace.Reviews.Domain;

namespace Marketplace.Reviews.Shared;

/// <summary>A figure whose arithmetic can be opened: the score with its criteria, the feedback rate of a period, or the average of a month of the trend.</summary>
/// <param name="Name">Its name in URLs.</param>
/// <param name="Window">The days that count; null for all time.</param>
/// <param name="Month">The first day of the month that counts.</param>
internal sealed record Figure(string Name, int? Window = null, DateOnly? Month = null)
{
    private const string Score = "score";
    private const string Trend = "trend";

    public static IReadOnlyList<Figure> All { get; } =
        [new(Score), .. Reputation.Windows.Select(days => new Figure($"rate-{days}", days)), new("rate-all"), new(Trend)];

    public bool IsScore => Name == Score;

    /// <summary>Whether it is all months of the trend, each with its own average.</summary>
    public bool IsTrend => Name == Trend;

    /// <summary>Whether it is a rate; the others are averages.</summary>
    public bool IsRate => !IsScore && !IsTrend && Month is null;

    public Sentence Period => Window is { } days ? new("{0} days", days) : new("All time");

    public static Figure Of(TrendMonth month) => new(string.Create(CultureInfo.InvariantCulture, $"month-{month.First:yyyy-MM}"), Month: month.First);

    /// <summary>Months are found as long as the trend shows them.</summary>
    public static Figure? Find(string name, DateOnly today) =>
        All.FirstOrDefault(f => f.Name == name) ?? Reputation.MonthsOfTrend(today).Select(first => Of(new TrendMonth(first, Tally.None))).FirstOrDefault(f => f.Name == name);

    /// <summary>Reviews published before it are too old; the first moment of a UTC day.</summary>
    public DateTime Since(DateTime now) =>
        Window is { } days ? now.Date.AddDays(1 - days)
        : Month is { } month ? Midnight(month)
        : IsTrend ? Midnight(Reputation.MonthsOfTrend(DateOnly.FromDateTime(now))[0])
        : DateTime.MinValue;

    /// <summary>Reviews published then or later don't count.</summary>
    public DateTime Until() => Month is { } month ? Midnight(month.AddMonths(1)) : DateTime.MaxValue;

    private static DateTime Midnight(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
}
