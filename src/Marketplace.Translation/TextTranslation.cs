using System.Security.Cryptography;
using System.Text;

namespace Marketplace.Translation;

/// <summary>A translation, or a request for one. The same text is translated into a language once, wherever it is used.</summary>
public sealed class TextTranslation
{
    /// <summary>At most twice the maximum length of what people can type.</summary>
    public const int LongestText = 4000;

    /// <summary>About a day, with the pauses in between.</summary>
    public const int MostTries = 100;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan RestsAfterGivingUp = TimeSpan.FromHours(1);

    /// <summary>Requests a translation.</summary>
    public TextTranslation(long id, string text, string language, DateTime now) =>
        (Id, Hash, Language, Original, DueAt, ChangedAt) = (id, HashOf(text), language, text, now, now);

    private TextTranslation()
    {
    }

    /// <summary>The row's id.</summary>
    public long Id { get; private set; }

    /// <summary>The hash of the text.</summary>
    public Guid Hash { get; private set; }

    /// <summary>The target language: en, es or pt.</summary>
    public string Language { get; private set; } = "";

    /// <summary>Its state.</summary>
    public TranslationState State { get; private set; }

    /// <summary>The text itself, until it is translated.</summary>
    public string? Original { get; private set; }

    /// <summary>The text's language; null if it has none or is not recognised yet.</summary>
    public string? From { get; private set; }

    /// <summary>The translation.</summary>
    public string? Text { get; private set; }

    /// <summary>The engine that made it.</summary>
    public string? Engine { get; private set; }

    /// <summary>When it was requested, made or given up, in UTC.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>How often it failed.</summary>
    public int Tries { get; private set; }

    /// <summary>When it is tried next, in UTC, or null. A host that claims it moves this on, so that no other host does.</summary>
    public DateTime? DueAt { get; private set; }

    /// <summary>The first half of the text's SHA-256.</summary>
    public static Guid HashOf(string text) => new(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));

    /// <summary>Whether it was given up long enough ago to be requested again.</summary>
    public bool MayBeAskedAgain(DateTime now) => State == TranslationState.GivenUp && ChangedAt <= now - RestsAfterGivingUp;

    /// <summary>It is requested again.</summary>
    public void AskAgain(DateTime now) => (State, Tries, DueAt, ChangedAt) = (TranslationState.Waiting, 0, now, now);

    /// <summary>A host works on it until then.</summary>
    public void Take(DateTime until) => DueAt = until;

    /// <summary>It is made.</summary>
    public void Translated(string from, string text, string engine, DateTime now)
    {
        End(TranslationState.Translated, now);
        (From, Text, Engine, Original) = (from, text, engine, null);
    }

    /// <summary>There is nothing to translate.</summary>
    public void NotNeeded(string? from, DateTime now)
    {
        End(TranslationState.NotNeeded, now);
        (From, Original) = (from, null);
    }

    /// <summary>It failed: it is retried after a growing pause, or given up.</summary>
    public void Fail(DateTime now)
    {
        if (++Tries >= MostTries) End(TranslationState.GivenUp, now);
        else DueAt = now + TimeSpan.FromTicks(Math.Min(FirstPause.Ticks << Math.Min(Tries - 1, 16), LongestPause.Ticks));
    }

    private void End(TranslationState state, DateTime now) => (State, ChangedAt, DueAt) = (state, now, null);
}
