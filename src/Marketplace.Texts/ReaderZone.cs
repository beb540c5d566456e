using System.Globalization;

namespace Marketplace.Texts;

/// <summary>The time zone of the person who reads what is being written, as <see cref="CultureInfo.CurrentCulture"/> is their language.</summary>
public static class ReaderZone
{
    /// <summary>A date further away than this says its year.</summary>
    private const int WithoutYear = 180;

    private static readonly AsyncLocal<TimeZoneInfo?> Known = new();
    private static readonly AsyncLocal<DateTime?> Reading = new();

    /// <summary>The zone of the current reader; UTC if nobody has set it.</summary>
    public static TimeZoneInfo Current
    {
        get => Known.Value ?? TimeZoneInfo.Utc;
        set => Known.Value = value;
    }

    /// <summary>When the reader reads this, in UTC; null if it is kept and read later, where times say their year and zone.</summary>
    public static DateTime? Now
    {
        get => Reading.Value;
        set => Reading.Value = value;
    }

    /// <summary>The zone with this IANA name, or null if there is none.</summary>
    public static TimeZoneInfo? Find(string? name) => name is { Length: > 0 and < 64 } && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var found) ? found : null;

    /// <summary>A time, in UTC, in the current reader's zone.</summary>
    public static DateTimeOffset Local(DateTime at) => Local(at, Current);

    /// <summary>A time, in UTC, in the reader's zone and language: 3 Dec, 18:00. What is still to come names the zone: 3 Dec, 18:00 UTC+1.</summary>
    public static string Shown(DateTime at) => Now is { } now && at <= now ? Moment(at) : Exact(at, Current, Now);

    /// <summary>A time without its zone: 3 Dec, 18:00.</summary>
    public static string Moment(DateTime at)
    {
        var local = Local(at);
        return $"{Day(DateOnly.FromDateTime(local.Date), Current, Now)}, {local:HH:mm}";
    }

    /// <summary>A time's day: 3 Dec, or 3 Dec 2025.</summary>
    public static string Day(DateTime at) => Day(DateOnly.FromDateTime(Local(at).Date));

    /// <summary>The same for another reader.</summary>
    public static string Day(DateTime at, TimeZoneInfo zone, DateTime now) => Day(DateOnly.FromDateTime(Local(at, zone).Date), zone, now);

    /// <summary>A day, with its year only if it is another one or half a year away.</summary>
    public static string Day(DateOnly day) => Day(day, Current, Now);

    /// <summary>The days between the fewest and the most after a time: 5–8 December, or 28 Nov–2 Dec.</summary>
    public static string Days(DateTime after, int fewest, int most)
    {
        var day = DateOnly.FromDateTime(Local(after).Date);
        var (first, last) = (day.AddDays(fewest), day.AddDays(most));
        if ((first.Year, first.Month) != (last.Year, last.Month)) return $"{Day(first)}–{Day(last)}";
        var name = LongDay(last, !IsNear(last, Current, Now));
        return first == last ? name : $"{first.Day}–{name}";
    }

    /// <summary>A day with its month in full: 5 December 2026, 5 de diciembre de 2026.</summary>
    public static string LongDay(DateOnly day, bool withYear)
    {
        var of = CultureInfo.CurrentCulture.TwoLetterISOLanguageName is "es" or "pt" ? " 'de' " : " ";
        return day.ToString(withYear ? $"d{of}MMMM{of}yyyy" : $"d{of}MMMM", CultureInfo.CurrentCulture);
    }

    /// <summary>A time with its zone: 3 Dec, 18:00 UTC+1.</summary>
    /// <param name="at">In UTC.</param>
    /// <param name="zone">The reader's.</param>
    /// <param name="now">When it is read; null to name the year.</param>
    public static string Exact(DateTime at, TimeZoneInfo zone, DateTime? now = null)
    {
        var local = Local(at, zone);
        var offset = local.Offset == TimeSpan.Zero ? "" : local.ToString(local.Offset.Minutes == 0 ? "%z" : "zzz", CultureInfo.InvariantCulture);
        return $"{Day(DateOnly.FromDateTime(local.Date), zone, now)}, {local:HH:mm} UTC{offset}";
    }

    /// <summary>The last minute of a day in the current reader's zone, in UTC: what "by 3 December" promises.</summary>
    public static DateTime EndOf(DateOnly day)
    {
        var last = day.ToDateTime(new TimeOnly(23, 59));
        while (Current.IsInvalidTime(last)) last = last.AddMinutes(-1);
        return TimeZoneInfo.ConvertTimeToUtc(last, Current);
    }

    private static string Day(DateOnly day, TimeZoneInfo zone, DateTime? now)
    {
        return day.ToString(IsNear(day, zone, now) ? "d MMM" : "d MMM yyyy", CultureInfo.CurrentCulture);
    }

    private static bool IsNear(DateOnly day, TimeZoneInfo zone, DateTime? now)
    {
        var today = now is { } known ? DateOnly.FromDateTime(Local(known, zone).Date) : default;
        return day.Year == today.Year && Math.Abs(day.DayNumber - today.DayNumber) <= WithoutYear;
    }

    private static DateTimeOffset Local(DateTime at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)), zone);
}
