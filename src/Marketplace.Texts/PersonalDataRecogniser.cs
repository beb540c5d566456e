using System.Text.RegularExpressions;

namespace Marketplace.Texts;

/// <summary>Finds data that lets strangers contact or find a person, in any script.</summary>
public static partial class PersonalDataRecogniser
{
    /// <summary>The first kind found in the text, or null.</summary>
    public static PersonalDataKind? Find(string text)
    {
        var folded = Folding.ForMatching(text);
        return Email().IsMatch(folded) ? PersonalDataKind.EmailAddress
            : Messenger().IsMatch(folded) || MessengerAndWord().IsMatch(folded) ? PersonalDataKind.Messenger
            : PhoneRecogniser.Finds(folded) ? PersonalDataKind.PhoneNumber
            : Street().IsMatch(folded) ? PersonalDataKind.StreetAddress
            : null;
    }

    // A dot followed by a space ends a sentence, unless there is a space before it too.
    [GeneratedRegex(@"[\w.+-]+\s?(@|\(at\)|\[at\])\s?[\w-]+(\s?(\(dot\)|\[dot\])\s?|\s?\.(?=\w)|\s\.\s)\w{2,}|\w\s+at\s+[\w-]+\s+dot\s+\w{2,}", RegexOptions.IgnoreCase)]
    private static partial Regex Email();

    [GeneratedRegex(@"\b(wa\.me|whatsapp\.com|t\.me|telegram\.me|m\.me|viber://|signal\.me|join\.skype\.com|discord\.gg|line\.me)"
        + @"|\b(whatsapp|viber|wechat|skype)\b\W{0,3}(me|us|at|on|:|@|\+?\d)|(^|\s)@(?=\w*\p{L})\w{4,}",
        RegexOptions.IgnoreCase)]
    private static partial Regex Messenger();

    /// <summary>These are also ordinary words: they count only with a name, or with a request to write there.</summary>
    [GeneratedRegex(@"\b(telegram|signal|discord)\s+(me|us)\b|\b(telegram|signal|discord|line)\b\W{0,3}(@\w{3,}|\+?\d[\d\s-]{5,})"
        + @"|\b(write|message|text|call|contact|add|reach|find|ping|talk)\s+(to\s+)?(me|us)\s+(on|at|via|by|over|through|in)\s+(telegram|signal|discord|line|whatsapp|viber|wechat|skype)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex MessengerAndWord();

    [GeneratedRegex(
        @"\b\d{1,5}[a-z]?\s+([A-Z]\w+\s+){1,3}(?i:street|st\.|road|rd\.|avenue|ave\.?|lane|drive|boulevard|blvd\.?|way|square|court)(\W|$)"
        + @"|\b\w{2,}(?i:straße|strasse|str\.|gasse|platz|allee)\s+\d+"
        + @"|\b(?i:rue|calle|via|rua|avenida|avenue)\s+((de|del|della|la|du|des|do|da)\s+)?([A-Z][\w'’]+\s+){1,3}\d+")]
    private static partial Regex Street();
}
