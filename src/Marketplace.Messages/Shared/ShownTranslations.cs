using Marketplace.Translation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Marketplace.Messages.Shared;

/// <summary>What is translated of the messages that a reader sees, and whether the reader wants the originals.</summary>
internal sealed class ShownTranslations(string language, HttpRequest request, IReadOnlyDictionary<Guid, TextTranslation> known)
{
    /// <summary>The reader's language.</summary>
    public string Language => language;

    public bool AreOriginalsWanted { get; } = request.WantsOriginals;

    /// <summary>Whether there is anything to switch: a translation, or one that is still to come.</summary>
    public bool IsAny => known.Values.Any(t => t.State is TranslationState.Translated or TranslationState.Waiting);

    /// <summary>This page with the originals instead of the translations, or the other way around.</summary>
    public string OtherWay => request.Path + new QueryBuilder(request.Query.Where(q => q.Key != ConversationRequests.Originals)
        .Concat(AreOriginalsWanted ? [] : [new(ConversationRequests.Originals, "true")])).ToQueryString() + "#conversation";

    /// <summary>What is known about a message's translation.</summary>
    public TextTranslation? Of(MessageRow row) => known.GetValueOrDefault(TextTranslation.HashOf(row.Text));
}
