using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Marketplace.Translation;

/// <summary>The translations of the texts on a page, and whether the reader wants the originals.</summary>
/// <param name="language">The reader's language.</param>
/// <param name="request">The page's request.</param>
/// <param name="known">The translations by the texts' hashes.</param>
public sealed class ShownTranslations(string language, HttpRequest request, IReadOnlyDictionary<Guid, TextTranslation> known)
{
    /// <summary>The query parameter for showing originals instead of translations.</summary>
    public const string Originals = "originals";

    /// <summary>The reader's language.</summary>
    public string Language => language;

    /// <summary>Whether the reader wants the originals.</summary>
    public bool AreOriginalsWanted { get; } = AreWanted(request);

    /// <summary>Whether there are translations, or pending ones, to switch between.</summary>
    public bool IsAny => known.Values.Any(t => t.State is TranslationState.Translated or TranslationState.Waiting);

    /// <summary>The path and query of this page with originals instead of translations, or the other way round.</summary>
    public string OtherWay => request.Path + new QueryBuilder(request.Query.Where(q => q.Key != Originals)
        .Concat(AreOriginalsWanted ? [] : [new(Originals, "true")])).ToQueryString();

    /// <summary>Whether a request asks for originals.</summary>
    public static bool AreWanted(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Query[Originals] == "true";
    }

    /// <summary>The translation of a text, made or requested, or null.</summary>
    public TextTranslation? Of(string text) => known.GetValueOrDefault(TextTranslation.HashOf(text));

    /// <summary>The translation to show instead of a text; null to show the original.</summary>
    public TextTranslation? InsteadOf(string text) => !AreOriginalsWanted && Of(text) is { State: TranslationState.Translated } made ? made : null;
}
