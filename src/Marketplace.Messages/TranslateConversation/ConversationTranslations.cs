using Marketplace.Messages.Domain;
using Marketplace.Messages.Persistence;
using Marketplace.Messages.Shared;
using Marketplace.Translation;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Messages.TranslateConversation;

/// <summary>Each reader sees the others' messages in their own language (rule MSG-4), as soon as they are translated.</summary>
internal sealed class ConversationTranslations(MessagesDbContext db, Translations<MessagesDbContext> translations)
{
    /// <summary>What is translated of these messages for their reader. What is missing is asked for, and this language from now on.</summary>
    /// <returns>Null where nothing is translated, and nothing ever was.</returns>
    public async Task<ShownTranslations?> For(Participant reader, IReadOnlyList<MessageRow> rows, HttpContext context)
    {
        if (!translations.IsOn && reader.Language is null) return null;
        var language = ReaderLanguage.Of(context);
        if (translations.IsOn && reader.Language != language)
        {
            await db.Write(cancel => db.Participants.Where(p => p.ConversationId == reader.ConversationId && p.Party == reader.Party)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.Language, language), cancel));
        }
        var known = await translations.FindOrAsk([.. rows.Where(r => r.From != reader.Party).Select(r => r.Text)], language);
        return new ShownTranslations(language, context.Request, known);
    }
}
