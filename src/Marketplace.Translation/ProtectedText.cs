using System.Globalization;
using System.Text.RegularExpressions;

namespace Marketplace.Translation;

/// <summary>
/// A text as sent to an engine: marks replace links, addresses, names with "@" or "#", placeholders, tags, order numbers, dates and amounts, which an engine might
/// translate or break. They are restored in its response.
/// </summary>
public sealed partial class ProtectedText
{
    private readonly List<string> kept = [];
    private readonly string mark = "XQ";

    /// <summary>Inserts the marks.</summary>
    public ProtectedText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        while (text.Contains(mark, StringComparison.OrdinalIgnoreCase)) mark += "Q";
        Text = Kept().Replace(text, found =>
        {
            kept.Add(found.Value);
            return $"{mark}{kept.Count}X";
        });
    }

    /// <summary>The text with marks.</summary>
    public string Text { get; }

    /// <summary>The text without its protected parts, for recognising its language.</summary>
    public static string Words(string text) => Kept().Replace(text, " ");

    /// <summary>Restores what the marks replaced.</summary>
    /// <returns>The translation, or null if the engine lost a mark.</returns>
    public string? Restore(string translated)
    {
        var found = new HashSet<int>();
        var restored = Regex.Replace(translated, $@"{mark}(\d+)X", match =>
        {
            if (!int.TryParse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out var number) || number < 1 || number > kept.Count) return match.Value;
            found.Add(number);
            return kept[number - 1];
        }, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        return found.Count == kept.Count ? restored : null;
    }

    [GeneratedRegex("""
        (?:https?://|www\.)[^\s<>"]*[^\s<>".,;:!?)\]]
        | [^\s@<>()]+@[^\s@<>()]+\.\p{L}{2,}
        | (?:(?<![\p{L}\p{N}_])[\p{L}\p{N}_]+)?[#@](?:[\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*)?
        | \{[^{}\n]{1,60}\}
        | <[^<>\n]{1,200}>
        | \b(?=[A-Z0-9-]*[0-9])(?=[A-Z0-9-]*[A-Z])[A-Z0-9](?:-?[A-Z0-9]){3,}\b
        | \b[0-9]+(?:[.,:/-][0-9]+)+\b
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Kept();
}
