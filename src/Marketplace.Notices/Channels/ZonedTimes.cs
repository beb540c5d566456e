using System.Globalization;

namespace Marketplace.Notices.Channels;

internal static class ZonedTimes
{
    /// <summary>A time, in UTC, in a zone and with its name: 3 Dec 2026, 18:00 UTC+1.</summary>
    public static string In(this DateTime at, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)), zone);
        var offset = local.Offset == TimeSpan.Zero ? "" : local.Offset.Minutes == 0 ? "z" : "zzz";
        return local.ToString($"d MMM yyyy, HH:mm 'UTC'{offset}", CultureInfo.CurrentCulture);
    }
}
