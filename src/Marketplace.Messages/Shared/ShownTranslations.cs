using Marketplace.Translation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Marketplace.Messages.Shared;

/// <summary>The translations of the messages shown, and whether the reader wants the originals.</summary>
internal sealed class ShownTranslations(string language, HttpRequest request, IReadOnlyDictionary<Guid, TextTranslation> known)
{
    /// <summary>The reader's language.</summary>
    public string Language => language;

    public bool AreOriginalsWanted { get; } = request.WantsOriginals;

    /// <summary>Whether there are translations, or pending ones, to switch between.</summary>
    public bool IsAny => known.Values.Any(t => t.State is TranslationState.Translated or TranslationState.Waiting);

    /// <summary>The link to this page with originals instead of translations, or the other way round.</summary>
    public string OtherWay => request.Path + new QueryBuilder(request.Query.Where(q => q.Key != ConversationRequests.Originals)
        .Concat(AreOriginalsWanted ? [] : [new(ConversationRequests.Originals, "true")])).ToQueryString() + "#conversation";

    /// <summary>The translation of a message, or null.</summary>
    public TextTranslation? Of(MessageRow row) => known.GetValueOrDefault(TextTranslation.HashOf(row.Text));
}
