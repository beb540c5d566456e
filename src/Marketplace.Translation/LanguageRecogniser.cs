using Lingua;

namespace Marketplace.Translation;

/// <summary>
/// Tells English, Spanish and Portuguese apart. Its models are loaded with the first text, take about 80 MB, and are let go again when nothing has
/// come for a while: it belongs into background work, never into a request.
/// </summary>
public sealed class LanguageRecogniser
{
    /// <summary>"ok", "no", "Sí": too short to tell, and understood anyway.</summary>
    private const int FewestLetters = 4;

    /// <summary>Below it two languages are as good as each other.</summary>
    private const double Sure = 0.6;

    private readonly Lazy<LanguageDetector> detector = new(() => LanguageDetectorBuilder.FromLanguages(Language.English, Language.Spanish, Language.Portuguese).Build());

    /// <summary>Whether a text has enough words to have a language at all; costs nothing.</summary>
    public static bool MayHaveLanguage(string text) => ProtectedText.Words(text).Count(char.IsLetter) >= FewestLetters;

    /// <summary>The language of a text, en, es or pt; null where it has none, or it could be several.</summary>
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

    /// <summary>Lets the models go until they are needed again.</summary>
    public void Rest()
    {
        if (detector.IsValueCreated) detector.Value.UnloadLanguageModels();
    }
}
