using System.Text.RegularExpressions;
using PhoneNumbers;

namespace Marketplace.Texts;

/// <summary>Parses phone numbers as people type them, by the world's numbering plans.</summary>
public static partial class PhoneNumber
{
    private const string Unreadable = "Enter a phone number with its country code, for example +49 30 1234567.";
    private const string Impossible = "This phone number doesn't exist. Check the digits.";
    private const int MostTyped = 40;

    private static readonly PhoneNumberUtil Plans = PhoneNumberUtil.GetInstance();

    /// <summary>The number in E.164 form, such as +49301234567, or an error message.</summary>
    /// <param name="typed">With its country code; within <paramref name="country"/> also without.</param>
    /// <param name="country">ISO 3166-1 alpha-2, if the form asks for a country; else null.</param>
    public static (string? E164, string? Problem) Read(string typed, string? country = null)
    {
        var plain = Folding.ForMatching(typed).Trim();
        if (plain.Length is 0 or > MostTyped) return (null, Unreadable);
        if (Extension().IsMatch(plain)) return (null, "Enter a phone number without an extension.");
        if (!Writing().IsMatch(plain)) return (null, Unreadable);
        // If no country is known: 00 is the international prefix in most of the world.
        if (country is null && plain.StartsWith("00", StringComparison.Ordinal)) plain = $"+{plain[2..]}";
        try
        {
            var number = Plans.Parse(plain, country);
            return Plans.IsPossibleNumber(number)
                ? (Plans.Format(number, PhoneNumberFormat.E164), null)
                : (null, Impossible);
        }
        catch (NumberParseException failure)
        {
            return (null, failure.ErrorType is ErrorType.INVALID_COUNTRY_CODE or ErrorType.NOT_A_NUMBER ? Unreadable : Impossible);
        }
    }

    [GeneratedRegex(@"^\+?[\d\s().\-/]+\z")]
    private static partial Regex Writing();

    [GeneratedRegex(@"\d\s*(,|;|#|x|~|ext|extension|ramal|durchwahl)\W*\d+\z", RegexOptions.IgnoreCase)]
    private static partial Regex Extension();
}
