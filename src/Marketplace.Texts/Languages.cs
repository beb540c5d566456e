using System.Globalization;

namespace Marketplace.Texts;

/// <summary>The languages of shops.</summary>
public static class Languages
{
    private static readonly string[] Tags = ["en", "cs", "da", "de", "es", "fr", "it", "ja", "nb", "nl", "pl", "pt", "sv"];

    /// <summary>BCP 47 tags and English names, by name.</summary>
    public static IReadOnlyList<(string Tag, string Name)> All { get; } =
        [.. Tags.Select(tag => (tag, CultureInfo.GetCultureInfo(tag).EnglishName)).OrderBy(language => language.EnglishName, StringComparer.Ordinal)];

    /// <summary>The English name, the key of its translations; an unknown tag is returned unchanged.</summary>
    public static string NameOf(string tag) => All.FirstOrDefault(language => language.Tag == tag).Name ?? tag;
}
