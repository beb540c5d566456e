using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Marketplace.Sqlite;

/// <summary>
/// Times as SQLite stores them. The provider writes the same text but parses any date format, at twenty times the cost.
/// </summary>
public sealed class UtcTextConverter() : ValueConverter<DateTime, string>(at => Write(at), text => Read(text))
{
    private const string Form = "yyyy-MM-dd HH:mm:ss.FFFFFFF";

    /// <summary>The length of <c>yyyy-MM-dd HH:mm:ss</c>.</summary>
    private const int Seconds = 19;

    private static string Write(DateTime at) => at.ToString(Form, CultureInfo.InvariantCulture);

    private static DateTime Read(string text)
    {
        var (year, month, day) = (Number(text, 0, 4), Number(text, 5, 2), Number(text, 8, 2));
        var whole = new DateTime(year, month, day, Number(text, 11, 2), Number(text, 14, 2), Number(text, 17, 2), DateTimeKind.Utc);
        if (text.Length == Seconds) return whole;
        var fraction = Number(text, Seconds + 1, text.Length - Seconds - 1);
        for (var digits = text.Length - Seconds - 1; digits < 7; digits++) fraction *= 10;
        return whole.AddTicks(fraction);
    }

    private static int Number(string text, int start, int length) => int.Parse(text.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture);
}
