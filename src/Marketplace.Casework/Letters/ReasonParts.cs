using System.Collections.Frozen;
using Marketplace.Kernel.Domain;

namespace Marketplace.Casework.Letters;

/// <summary>Builds reasons from ready sentences and free text, and reads them again.</summary>
public static class ReasonParts
{
    /// <summary>The fewest characters of reasons without a ready sentence.</summary>
    public const int Least = 20;

    /// <summary>The most characters of reasons, ready sentences included.</summary>
    public const int Longest = 2000;

    /// <summary>The refusal of a decision without reasons.</summary>
    public const string None = "Choose a ready sentence, or give your reasons in 20 to 2,000 characters.";

    private const string Between = "\n\n";

    /// <summary>Begins a paragraph that is the key of a ready sentence. Nobody can type it (rule TXT-1).</summary>
    private const char Mark = '\u001E';

    private static readonly FrozenDictionary<string, string> Known = ReadyReasons.All.ToFrozenDictionary(p => Mark + p.Key, p => p.English);

    /// <summary>The parts that were chosen, without those that belong to other values of the form.</summary>
    /// <param name="parts">The parts that can be chosen.</param>
    /// <param name="keys">The keys of those that were.</param>
    /// <param name="values">What else was chosen.</param>
    public static IReadOnlyList<ReasonPart> Chosen(this IReadOnlyList<ReasonPart> parts, IReadOnlyCollection<string> keys, params string?[] values) =>
        [.. parts.Where(p => keys.Contains(p.Key) && (p.Only is null || values.Contains(p.Only)))];

    /// <summary>The reasons as they are stored: the key of each ready sentence is a paragraph, and the free text follows.</summary>
    public static string Join(IEnumerable<ReasonPart> parts, string written)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(written);
        return string.Join(Between, parts.Select(p => Mark + p.Key).Append(written).Where(p => p.Length > 0));
    }

    /// <summary>Whether a form has reasons, so that they are shown again although it was refused.</summary>
    /// <param name="keys">The keys of the chosen ready sentences.</param>
    /// <param name="written">The reasons in one's own words.</param>
    public static bool AreGiven(IReadOnlyCollection<string>? keys, string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        return written.Length > 0 || keys is { Count: > 0 };
    }

    /// <summary>Why these reasons can't be stored; null if they can.</summary>
    public static Sentence? Refusal(string reasons) => English(reasons).Length < Least ? new(None) : TooLong(reasons);

    /// <summary>The refusal of reasons that are too long for their readers; null if they aren't.</summary>
    public static Sentence? TooLong(string reasons) => English(reasons).Length is > Longest and var length
        ? new("In all, your reasons are {0:N0} characters long. Shorten them to 2,000, or choose fewer ready sentences.", length)
        : null;

    /// <summary>The ready sentences of stored reasons, which name nobody, in English.</summary>
    public static IEnumerable<string> Ready(string reasons) => Paragraphs(reasons).Where(Known.ContainsKey).Select(p => Known[p]);

    /// <summary>What was written besides the ready sentences.</summary>
    public static string Written(string reasons) => string.Join(Between, Paragraphs(reasons).Where(p => !Known.ContainsKey(p)));

    /// <summary>Stored reasons in English, as long as a reader finds them.</summary>
    public static string English(string reasons) => string.Join(Between, Paragraphs(reasons).Select(p => Known.GetValueOrDefault(p, p)));

    /// <summary>Stored reasons for a reader: ready sentences are translated, and the rest stays as it was written.</summary>
    public static Sentence Say(string reasons) =>
        Paragraphs(reasons).Select(p => Known.TryGetValue(p, out var ready) ? new Sentence(ready) : new Sentence("{0}", p)).Aggregate((first, next) => new Sentence("{0}\n\n{1}", first, next));

    private static string[] Paragraphs(string reasons)
    {
        ArgumentNullException.ThrowIfNull(reasons);
        return reasons.Split(Between);
    }
}
