using System.Globalization;

namespace Marketplace.Accounts.Domain;

internal static class Languages
{
    private static readonly string[] Tags = ["en", "cs", "da", "de", "es", "fr", "it", "ja", "nb", "nl", "pl", "pt", "sv"];

    /// <summary>The languages in which shops speak: BCP 47 and the English name.</summary>
    public static IReadOnlyList<(string Tag, string Name)> All { get; } =
        [.. Tags.Select(tag => (tag, CultureInfo.GetCultureInfo(tag).EnglishName)).OrderBy(language => language.EnglishName, StringComparer.Ordinal)];

    public static string NameOf(string tag) => All.FirstOrDefault(language => language.Tag == tag).Name ?? tag;
}
