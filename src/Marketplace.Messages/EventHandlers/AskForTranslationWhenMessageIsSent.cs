using Marketplace.Contracts.Messages;
using Marketplace.Events;
using Marketplace.Messages.Persistence;
using Marketplace.Translation;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Messages.EventHandlers;

/// <summary>A message is translated for whoever has read in the conversation before; others ask when they open it.</summary>
[HandlerName("messages.ask-for-translation")]
internal sealed class AskForTranslationWhenMessageIsSent(MessagesDbContext db, Translations<MessagesDbContext> translations) : IHandle<MessageSent>
{
    public async Task Handle(MessageSent happened, CancellationToken cancel)
    {
        var conversation = happened.ClaimId ?? happened.OrderId;
        // The newest are looked at first, and it is one of them.
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
