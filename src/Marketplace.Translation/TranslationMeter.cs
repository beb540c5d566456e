using System.Diagnostics.Metrics;

namespace Marketplace.Translation;

/// <summary>What became of the texts that were to be translated, by language.</summary>
public static class TranslationMeter
{
    /// <summary>The meter's name.</summary>
    public const string Name = "Marketplace.Translation";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Done = Meter.CreateCounter<long>("translations.made", "{text}", "Texts that an engine has translated");
    private static readonly Counter<long> Tried = Meter.CreateCounter<long>("translations.failed", "{try}", "Tries that failed and will be repeated");
    private static readonly Counter<long> Lost = Meter.CreateCounter<long>("translations.given-up", "{text}", "Texts that failed too often");

    internal static void Count(TextTranslation translation)
    {
        var counter = translation.State switch
        {
            TranslationState.Translated => Done,
            TranslationState.Waiting => Tried,
            TranslationState.GivenUp => Lost,
            _ => null,
        };
        counter?.Add(1, new KeyValuePair<string, object?>("language", translation.Language));
    }
}
