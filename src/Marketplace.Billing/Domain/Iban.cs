namespace Marketplace.Billing.Domain;

/// <summary>International bank account numbers. Source: ISO 13616; the check digits are ISO 7064, modulo 97.</summary>
internal static class Iban
{
    private const int Shortest = 15;
    private const int Longest = 34;

    /// <summary>The number as it is stored: capitals, without the spaces and hyphens that people type.</summary>
    public static string Plain(string typed) => string.Concat(typed.Where(c => c is not (' ' or '-'))).ToUpperInvariant();

    public static bool IsValid(string plain) =>
        plain.Length is >= Shortest and <= Longest && plain.All(char.IsAsciiLetterOrDigit) && plain[..2].All(char.IsAsciiLetterUpper) && plain[2..4].All(char.IsAsciiDigit)
        && Rest(plain[4..] + plain[..4]) == 1;

    private static int Rest(string digits) =>
        digits.Aggregate(0, (rest, c) => char.IsAsciiDigit(c) ? ((rest * 10) + c - '0') % 97 : ((rest * 100) + c - 'A' + 10) % 97);
}
