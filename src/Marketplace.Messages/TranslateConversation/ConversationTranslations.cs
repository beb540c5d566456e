using System.Globalization;
using Marketplace.Messages.Domain;
using Marketplace.Messages.Persistence;
using Marketplace.Messages.Shared;
using Marketplace.Translation;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Messages.TranslateConversation;

/// <summary>Shows readers other people's messages in their own language once translated (rule MSG-4).</summary>
internal sealed class ConversationTranslations(MessagesDbContext db, Translations<MessagesDbContext> translations)
{
    /// <summary>The reader's translations of these messages. Missing ones are requested, and the reader's language is saved.</summary>
    /// <returns>Null if translation is off and has never been used here.</returns>
    public async Task<ShownTranslations?> For(Participant reader, IReadOnlyList<MessageRow> rows, HttpContext context)
    {
        if (!translations.IsOn && reader.Language is null) return null;
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        if (translations.IsOn && reader.Language != language)
        {
            await db.Write(cancel => db.Participants.Where(p => p.ConversationId == reader.ConversationId && p.Party == reader.Party)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.Language, language), cancel));
        }
        var known = await translations.FindOrAsk([.. rows.Where(r => r.From != reader.Party).Select(r => r.Text)], language);
        return new ShownTranslations(language, context.Request, known);
    }
}
