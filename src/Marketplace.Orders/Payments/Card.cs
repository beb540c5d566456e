using System.Globalization;

namespace Marketplace.Orders.Payments;

/// <summary>A card as typed. It lives for one request and is exchanged for a token; it is never stored, logged or shown.</summary>
internal sealed class Card(string number, int month, int year, string code)
{
    public string Number { get; } = number;

    public int Month { get; } = month;

    public int Year { get; } = year;

    public string Code { get; } = code;

    /// <summary>The digits of a typed card number, or null if it is not valid. Check digit: ISO/IEC 7812-1, annex B (Luhn).</summary>
    public static string? ReadNumber(string typed)
    {
        var digits = string.Concat(typed.Where(c => c is not (' ' or '-')));
        if (digits.Length is < 12 or > 19 || !digits.All(char.IsAsciiDigit)) return null;
        var sum = digits.Reverse().Select((c, i) => i % 2 == 0 ? c - '0' : (c - '0') * 2).Sum(d => d > 9 ? d - 9 : d);
        return sum % 10 == 0 ? digits : null;
    }

    /// <summary>Month and year of an expiry date typed as 04/28, 4/2028 or, on a number pad, 0428; or null.</summary>
    public static (int Month, int Year)? ReadExpiry(string typed)
    {
        var parts = typed.Split('/', '-', '.', ' ') is { Length: > 1 } split ? [.. split.Where(p => p.Length > 0)]
            : typed.Length is 4 or 6 ? new[] { typed[..2], typed[2..] } : [];
        return parts is [{ Length: 1 or 2 }, { Length: 2 or 4 }] && parts.All(p => p.All(char.IsAsciiDigit))
            && int.Parse(parts[0], CultureInfo.InvariantCulture) is >= 1 and <= 12 and var month
            ? (month, int.Parse(parts[1].Length == 2 ? $"20{parts[1]}" : parts[1], CultureInfo.InvariantCulture))
            : null;
    }

    public override string ToString() => "Card";
}
