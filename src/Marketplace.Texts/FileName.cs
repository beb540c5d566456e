using Marketplace.Texts;

namespace Marketplace.Texts;

/// <summary>Names of files that people upload.</summary>
public static class FileName
{
    private const int Longest = 100;
    private const int LongestEnding = 10;
    private const string Nameless = "file";

    /// <summary>
    /// The name without its path, control characters, marks of direction and anything else that is not seen. At most 100 characters, shortened
    /// before its ending; never empty.
    /// </summary>
    /// <param name="sent">As a browser sent it.</param>
    public static string Clean(string sent)
    {
        // Some browsers send the path of another system.
        var last = sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..];
        // A mark of direction would let a name read as another: "photo" + U+202E + "gpj.exe" reads as "photoexe.jpg".
        var name = TypedText.Visible(last).TrimEnd(' ', '.');
        var ending = Path.GetExtension(name) is { Length: <= LongestEnding } found ? found : "";
        var stem = TypedText.Visible(name[..^ending.Length].Trim(' ', '.'));
        if (stem.Length == 0) stem = Nameless;
        return stem.Shorten(Longest - ending.Length) + ending;
    }
}
