using System.Globalization;
using Marketplace.Texts;

namespace Marketplace.Kernel.Domain;

/// <summary>A text to show in the reader's language.</summary>
/// <param name="English">The English text, with {0}, {1} for the arguments; the key of its translations.</param>
/// <param name="Arguments">The values for {0}, {1}; they may be sentences, or times in UTC.</param>
public sealed record Sentence(string English, params object[] Arguments)
{
    /// <summary>A length of time in its largest sensible unit: 20 minutes, 36 hours, 3 days.</summary>
    public static Sentence Of(TimeSpan span) => span switch
    {
        { TotalMinutes: < 1 } => new("less than a minute"),
        { TotalMinutes: < 2 } => new("1 minute"),
        { TotalHours: < 1 } => new("{0} minutes", (int)span.TotalMinutes),
        { TotalHours: < 2 } => new("1 hour"),
        { TotalHours: < 48 } => new("{0} hours", (int)span.TotalHours),
        _ => new("{0} days", (int)span.TotalDays),
    };

    /// <summary>The arguments for plain text, with times in the reader's zone.</summary>
    public object[] Spoken => [.. Arguments.Select(a => a is DateTime at ? ReaderZone.Shown(at) : a)];

    /// <summary>The sentence as a broken rule.</summary>
    public RuleBroken Refused(string? field = null) => new(English, field, false, Arguments);

    /// <summary>The sentence in English.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, English, Spoken);
}
