using Marketplace.Contracts.Messages;
using Marketplace.Kernel.Events;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Domain;

namespace Marketplace.Notices.EventHandlers;

internal sealed class TellReceiverWhenMessageIsMissed(Notifier notifier) : IHandle<MessageMissed>
{
    public Task Handle(MessageMissed happened, CancellationToken cancel) => notifier.Tell(
        happened, happened.ToId, new Sentence("{0} wrote to you about “{1}”.", happened.FromName, happened.Title),
        Paths.Conversation(happened.OrderId), cancel);
}
