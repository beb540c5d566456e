using System.Globalization;

namespace Marketplace.Texts;

/// <summary>The time zone of the person who reads what is being written, as <see cref="CultureInfo.CurrentCulture"/> is their language.</summary>
public static class ReaderZone
{
    private static readonly AsyncLocal<TimeZoneInfo?> Known = new();

    /// <summary>The zone of the current reader; UTC if nobody has set it.</summary>
    public static TimeZoneInfo Current
    {
        get => Known.Value ?? TimeZoneInfo.Utc;
        set => Known.Value = value;
    }

    /// <summary>The zone with this IANA name, or null if there is none.</summary>
    public static TimeZoneInfo? Find(string? name) => name is { Length: > 0 and < 64 } && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var found) ? found : null;

    /// <summary>A time, in UTC, in the current reader's zone.</summary>
    public static DateTimeOffset Local(DateTime at) => Local(at, Current);

    /// <summary>A time, in UTC, in the current reader's zone and language, with the zone's name: 3 Dec 2026, 18:00 UTC+1.</summary>
    public static string Shown(DateTime at) => Shown(at, Current);

    /// <summary>The same in another zone.</summary>
    public static string Shown(DateTime at, TimeZoneInfo zone)
    {
        var local = Local(at, zone);
        var offset = local.Offset == TimeSpan.Zero ? "" : local.Offset.Minutes == 0 ? "z" : "zzz";
        return local.ToString($"d MMM yyyy, HH:mm 'UTC'{offset}", CultureInfo.CurrentCulture);
    }

    /// <summary>The last minute of a day in the current reader's zone, in UTC: what "by 3 December" promises.</summary>
    public static DateTime EndOf(DateOnly day)
    {
        var last = day.ToDateTime(new TimeOnly(23, 59));
        while (Current.IsInvalidTime(last)) last = last.AddMinutes(-1);
        return TimeZoneInfo.ConvertTimeToUtc(last, Current);
    }

    private static DateTimeOffset Local(DateTime at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)), zone);
}
