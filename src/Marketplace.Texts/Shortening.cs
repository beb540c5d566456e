using System.Globalization;

namespace Marketplace.Texts;

/// <summary>Shortens texts between user-perceived characters.</summary>
public static class Shortening
{
    private const string Ellipsis = "…";

    /// <summary>The text, or its beginning and an ellipsis; never half an emoji or a letter without its accent.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="longest">The maximum length in UTF-16 units, including the ellipsis.</param>
    public static string Shorten(this string text, int longest) =>
        text.Length <= longest ? text : Start(text, longest - Ellipsis.Length).TrimEnd() + Ellipsis;

    /// <summary>The beginning of the text that fits, without an ellipsis: for storing, not for display.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="longest">The maximum length in UTF-16 units.</param>
    public static string Start(this string text, int longest)
    {
        if (text.Length <= longest) return text;
        var end = 0;
        while (end < longest)
        {
            var next = end + StringInfo.GetNextTextElementLength(text, end);
            if (next > longest) break;
            end = next;
        }
        return text[..end];
    }
}
