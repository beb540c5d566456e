using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Marketplace.Contracts.Offers;

namespace Marketplace.Reviews.Domain;

/// <summary>Finds what would tell strangers how to reach or to find a person.</summary>
internal static partial class PersonalData
{
    /// <summary>Less than this says nothing of anybody.</summary>
    private const int Shortest = 5;

    /// <summary>A sentence that says what to leave out, or null for a text without personal data.</summary>
    public static string? In(string text) =>
        Email().IsMatch(text) ? "Please leave out the e-mail address: replies are public."
        : Messenger().IsMatch(text) ? "Please leave out the link or name at a messenger: replies are public."
        : Phone().Matches(text).Any(IsPhone) ? "Please leave out the phone number: replies are public."
        : Street().IsMatch(text) ? "Please leave out the street address: replies are public."
        : null;

    /// <summary>The same for what is known of a buyer, however it is spelled: name, street, town with its code.</summary>
    public static string? Of(Contact buyer, string publicName, string text)
    {
        var said = Plain(text);
        bool Says(string known) => Plain(known) is { Length: > Shortest } plain && said.Contains(plain, StringComparison.Ordinal);
        return Says(buyer.Street) || Says($"{buyer.PostalCode} {buyer.City}") ? "Please leave out the buyer's address: replies are public."
            : buyer.Name != publicName && buyer.Name.Trim().Contains(' ', StringComparison.Ordinal) && Says(buyer.Name)
                ? "Please leave out the buyer's name: replies are public."
            : null;
    }

    /// <summary>Lower case, without accents, a space before and behind each run of letters and digits.</summary>
    private static string Plain(string text)
    {
        var letters = text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        return $" {string.Join(' ', string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries))} ";
    }

    /// <summary>Seven to fifteen digits, as E.164 has them; dates such as 2026-03-02 or 02.03.2026 are none.</summary>
    private static bool IsPhone(Match found) => !Date().IsMatch(found.Value.Trim()) && found.Value.Count(char.IsDigit) is >= 7 and <= 15;

    [GeneratedRegex(@"[\w.+-]+\s?(@|\(at\)|\[at\])\s?[\w-]+\s?(\.|\(dot\)|\[dot\])\s?\w{2,}", RegexOptions.IgnoreCase)]
    private static partial Regex Email();

    [GeneratedRegex(@"\b(wa\.me|whatsapp\.com|t\.me|telegram\.me|m\.me|viber://|signal\.me|join\.skype\.com|discord\.gg|line\.me)"
        + @"|\b(whatsapp|telegram|viber|signal|wechat|skype|discord)\b\W{0,3}(me|us|at|on|:|@|\+?\d)|(^|\s)@\w{4,}",
        RegexOptions.IgnoreCase)]
    private static partial Regex Messenger();

    [GeneratedRegex(@"(?<![\w#-])\+?\(?\d[\d\s()/.-]{5,}\d(?!\w)")]
    private static partial Regex Phone();

    [GeneratedRegex(@"^(\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})$")]
    private static partial Regex Date();

    [GeneratedRegex(
        @"\b\d{1,5}[a-z]?\s+([A-Z]\w+\s+){1,3}(?i:street|st\.|road|rd\.|avenue|ave\.?|lane|drive|boulevard|blvd\.?|way|square|court)(\W|$)"
        + @"|\b\w{2,}(?i:straße|strasse|str\.|gasse|platz|allee)\s+\d+"
        + @"|\b(?i:rue|calle|via|rua|avenida|avenue)\s+((de|del|della|la|du|des|do|da)\s+)?([A-Z][\w'’]+\s+){1,3}\d+")]
    private static partial Regex Street();
}
