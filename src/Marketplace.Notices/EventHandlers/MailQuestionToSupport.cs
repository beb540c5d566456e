using Marketplace.Contracts.Messages;
using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Notices.Domain;
using Marketplace.Notices.WriteNotice;

namespace Marketplace.Notices.EventHandlers;

/// <summary>Emails each question to the address of support, if one is configured. Staff find it in their queue in any case.</summary>
[HandlerName("notices.mail-question-to-support")]
internal sealed class MailQuestionToSupport(INotifier notifier, IReadSupportAddress support) : IHandle<SupportAsked>
{
    public Task Handle(SupportAsked happened, CancellationToken cancel)
    {
        if (support.Email is not { Length: > 0 } email) return Task.CompletedTask;
        notifier.Write(happened, Recipient.At(email, email, ""), new(
            new("{0} wrote to support", happened.From), null,
            [
                new("Topic: {0}", new Sentence(happened.Topic.InWords())),
                .. happened.OrderId is { } order ? new[] { new Sentence("Order: {0}", new Number(order).Shown) } : [],
                new("Message: {0}", happened.Text),
            ],
            NextStep.Of(new("Answer by {0}.", happened.DueAt), new("The message becomes overdue in the queue.")), new("View case"), Paths.StaffQuestion(happened.QuestionId), Why.Staff));
        return Task.CompletedTask;
    }
}
