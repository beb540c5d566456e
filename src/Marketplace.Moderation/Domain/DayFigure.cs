namespace Marketplace.Moderation.Domain;

/// <summary>A count of one day and one kind of case (rule MOD-13).</summary>
/// <param name="Case">The kind's key.</param>
/// <param name="Day">The <see cref="DateOnly.DayNumber"/>, in UTC.</param>
/// <param name="Kind">What is counted.</param>
/// <param name="Detail">The hours; or the reason and the outcome in English, on a line each; otherwise empty.</param>
internal sealed record DayFigure(string Case, int Day, DayFigureKind Kind, string Detail)
{
    public const int LongestCase = 30;
    public const int LongestDetail = 250;
    public const int OfWeek = 7;

    public int Count { get; private set; }

    public static int Of(DateTime at) => DateOnly.FromDateTime(at).DayNumber;

    /// <summary>The Monday of a day's week.</summary>
    public static int Monday(int day) => day - (((int)DateOnly.FromDayNumber(day).DayOfWeek + 6) % OfWeek);

    /// <summary>The beginning of a day, in UTC.</summary>
    public static DateTime Start(int day) => DateOnly.FromDayNumber(day).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    public void Add(int count) => Count += count;
}
