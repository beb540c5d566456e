using Marketplace.Contracts.Messages;
using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Notices.Domain;
using Marketplace.Notices.WriteNotice;

namespace Marketplace.Notices.EventHandlers;

/// <summary>The answers of support.</summary>
[HandlerName("notices.support")]
internal sealed class SupportNotices(INotifier notifier) : IHandle<SupportAnswered>
{
    public async Task Handle(SupportAnswered happened, CancellationToken cancel)
    {
        var content = new NoticeContent(
            new("Support answered your message."), null, [new("Answer: {0}", happened.Answer), new("You wrote: “{0}”", happened.Question)], NextStep.None,
            new("View answer"), Paths.Question(happened.QuestionId), Why.Asker);
        if (happened.PersonId != 0) await notifier.Tell(happened, happened.PersonId, content);
        else notifier.Write(happened, Recipient.At(happened.Email, happened.Email, happened.Language), content with { Button = new("Write to support again"), Link = Paths.Contact });
    }
}
