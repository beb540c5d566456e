using System.Globalization;

namespace Marketplace.Texts;

/// <summary>Shortens what is too long for its place, between what readers see as characters.</summary>
public static class Shortening
{
    private const string Ellipsis = "…";

    /// <summary>The text, or its beginning and an ellipsis; never half an emoji or a letter without its accent.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="longest">How many UTF-16 units fit, the ellipsis among them.</param>
    public static string Shorten(this string text, int longest) =>
        text.Length <= longest ? text : Start(text, longest - Ellipsis.Length).TrimEnd() + Ellipsis;

    /// <summary>As much of the text's beginning as fits, without a sign that it was cut: for what is kept, not shown.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="longest">How many UTF-16 units fit.</param>
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
