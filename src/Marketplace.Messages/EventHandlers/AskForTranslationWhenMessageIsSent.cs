using Marketplace.Contracts.Messages;
using Marketplace.Events;
using Marketplace.Messages.Persistence;
using Marketplace.Translation;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Messages.EventHandlers;

/// <summary>Requests a translation for recipients who have opened the conversation before; others get it when they open it.</summary>
[HandlerName("messages.ask-for-translation")]
internal sealed class AskForTranslationWhenMessageIsSent(MessagesDbContext db, Translations<MessagesDbContext> translations) : IHandle<MessageSent>
{
    public async Task Handle(MessageSent happened, CancellationToken cancel)
    {
        var conversation = happened.Inquiry?.ConversationId ?? happened.ClaimId ?? happened.OrderId;
        // Newest first, because the message is one of them.
        var wanted = await (
            from participant in db.Participants
            where participant.ConversationId == conversation && participant.PersonId == happened.ToId && participant.Language != null
            from message in db.Messages
            where message.ConversationId == conversation && message.Id == happened.MessageId
            orderby message.Position descending
            select new { participant.Language, message.Text }).FirstOrDefaultAsync(cancel);
        if (wanted is not null) await translations.Ask(wanted.Text, wanted.Language!, cancel);
    }
}
