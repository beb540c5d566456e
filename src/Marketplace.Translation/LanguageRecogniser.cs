using Lingua;

namespace Marketplace.Translation;

/// <summary>
/// Tells English, Spanish and Portuguese apart. Its models load with the first text, take about 80 MB, and are unloaded when unused for
/// a while: use it in background work, never in a request.
/// </summary>
public sealed class LanguageRecogniser
{
    /// <summary>"ok", "no", "Sí": too short to tell, and understood anyway.</summary>
    private const int FewestLetters = 4;

    /// <summary>Below it, two languages are equally likely.</summary>
    private const double Sure = 0.6;

    private readonly Lazy<LanguageDetector> detector = new(() => LanguageDetectorBuilder.FromLanguages(Language.English, Language.Spanish, Language.Portuguese).Build());

    /// <summary>Whether a text has enough words to recognise its language; cheap.</summary>
    public static bool MayHaveLanguage(string text) => ProtectedText.Words(text).Count(char.IsLetter) >= FewestLetters;

    /// <summary>The language of a text, en, es or pt; null if it has none or is ambiguous.</summary>
    public string? LanguageOf(string text)
    {
        if (!MayHaveLanguage(text)) return null;
        var best = detector.Value.ComputeLanguageConfidenceValues(ProtectedText.Words(text)).MaxBy(found => found.Value);
        return best.Value < Sure ? null : best.Key switch
        {
            Language.English => "en",
            Language.Spanish => "es",
            Language.Portuguese => "pt",
            _ => null,
        };
    }

    /// <summary>Unloads the models until they are needed again.</summary>
    public void Rest()
    {
        if (detector.IsValueCreated) detector.Value.UnloadLanguageModels();
    }
}
