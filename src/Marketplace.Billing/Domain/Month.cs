using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Marketplace.Billing.Domain;

/// <summary>A month in UTC, which is where statements and monthly prices begin and end.</summary>
/// <param name="Index">The months since the year 0.</param>
internal readonly record struct Month(int Index) : IParsable<Month>
{
    private const string Format = "yyyy-MM";

    public DateTime Start => new(Index / 12, (Index % 12) + 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public Month Next => new(Index + 1);

    public int Year => Index / 12;

    /// <summary>1 to 4.</summary>
    public int Quarter => (Index % 12 / 3) + 1;

    /// <summary>The month as people read it.</summary>
    public string Shown => Start.ToString("Y", CultureInfo.CurrentCulture);

    public static Month Of(DateTime at) => new((at.Year * 12) + at.Month - 1);

    public static Month Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var month) ? month : throw new FormatException("Not a month such as 2026-11.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Month result)
    {
        var isMonth = DateTime.TryParseExact(s, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first);
        result = isMonth ? Of(first) : default;
        return isMonth;
    }

    /// <summary>The month as it stands in URLs: 2026-11.</summary>
    public override string ToString() => Start.ToString(Format, CultureInfo.InvariantCulture);
}
