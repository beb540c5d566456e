using Marketplace.Contracts.Messages;
using Marketplace.Kernel.Events;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Domain;

namespace Marketplace.Notices.EventHandlers;

/// <summary>Only of the first: whoever has not read that one knows already that something waits.</summary>
internal sealed class TellReceiverWhenMessageIsSent(Notifier notifier) : IHandle<MessageSent>
{
    public static bool Concerns(MessageSent happened) => happened.Unread == 1;

    public Task Handle(MessageSent happened, CancellationToken cancel) => notifier.Tell(
        happened, happened.ToId, new Sentence("{0} wrote to you about “{1}”.", happened.FromName, happened.Title),
        Paths.Conversation(happened.OrderId), cancel);
}
