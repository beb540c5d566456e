using System.Collections.Frozen;
using Marketplace.Kernel.Domain;

namespace Marketplace.Casework.Letters;

/// <summary>Builds reasons from ready sentences and free text, and reads them again.</summary>
public static class ReasonParts
{
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
