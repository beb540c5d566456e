using System.Diagnostics.Metrics;

namespace Marketplace.Translation;

/// <summary>Counts translations and failures, by language.</summary>
public static class TranslationMeter
{
    /// <summary>The meter's name.</summary>
    public const string Name = "Marketplace.Translation";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Done = Meter.CreateCounter<long>("translations.made", "{text}", "Texts translated");
    private static readonly Counter<long> Tried = Meter.CreateCounter<long>("translations.failed", "{try}", "Failed attempts that will be retried");
    private static readonly Counter<long> Lost = Meter.CreateCounter<long>("translations.given-up", "{text}", "Texts given up after too many failures");

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
