using System.Globalization;

namespace Marketplace.Reviews.Domain;

/// <summary>A text to be read in the reader's language: the English one, with {0}, {1} for its arguments, which may be sentences too.</summary>
internal sealed record Sentence(string English, params object[] Arguments)
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

    public override string ToString() => string.Format(CultureInfo.InvariantCulture, English, Arguments);
}
