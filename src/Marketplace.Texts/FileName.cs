using Marketplace.Texts;

namespace Marketplace.Texts;

/// <summary>Names of uploaded files.</summary>
public static class FileName
{
    private const int Longest = 100;
    private const int LongestEnding = 10;
    private const string Nameless = "file";

    /// <summary>
    /// The name without its path, control characters, direction marks and other invisible characters. At most 100 characters, shortened
    /// before its extension; never empty.
    /// </summary>
    /// <param name="sent">The name sent by the browser.</param>
    public static string Clean(string sent)
    {
        // Some browsers send a path of another system.
        var last = sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..];
        // A direction mark would make a name read as another: "photo" + U+202E + "gpj.exe" reads as "photoexe.jpg".
        var name = TypedText.Visible(last).TrimEnd(' ', '.');
        var ending = Path.GetExtension(name) is { Length: <= LongestEnding } found ? found : "";
        var stem = TypedText.Visible(name[..^ending.Length].Trim(' ', '.'));
        if (stem.Length == 0) stem = Nameless;
        return stem.Shorten(Longest - ending.Length) + ending;
    }
}
