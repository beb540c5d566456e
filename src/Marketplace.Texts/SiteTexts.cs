using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Marketplace.Texts;

/// <summary>
/// The product's texts in the site's languages. The English text is the key of its translations; another language is one more file in SiteTexts.
/// The files are JSON, because names in .resx files do not distinguish “Review” and “review”.
/// </summary>
public static class SiteTexts
{
    /// <summary>The language of the keys, for people whose language the site doesn't speak.</summary>
    public const string English = "en";

    private const string Folder = "SiteTexts.";
    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> Translations = Read();

    /// <summary>The site's languages, as two-letter codes.</summary>
    public static IReadOnlyList<string> Languages { get; } = [English, .. Translations.Keys.Order(StringComparer.Ordinal)];

    /// <summary>What a language calls itself: English, Español, Português.</summary>
    public static string NameOf(string language)
    {
        var name = CultureInfo.GetCultureInfo(language).NativeName;
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    /// <summary>A text in a language; null if there is no translation, as in English.</summary>
    public static string? Find(string language, string english) => Translations.TryGetValue(language, out var texts) ? texts.GetValueOrDefault(english) : null;

    /// <summary>The English texts that have a translation into a language.</summary>
    public static IEnumerable<string> KeysOf(string language) => Translations[language].Keys;

    private static FrozenDictionary<string, FrozenDictionary<string, string>> Read()
    {
        var assembly = typeof(SiteTexts).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .ToFrozenDictionary(name => name.Split('.')[1], name => Read(assembly, name));
    }

    private static FrozenDictionary<string, string> Read(Assembly assembly, string name)
    {
        using var file = assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(file)!.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
