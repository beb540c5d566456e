using Marketplace.Contracts.Messages;
using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Domain;

namespace Marketplace.Notices.EventHandlers;

/// <summary>All that people are told about their conversations: of the first unread message alone, for then they know that something waits.</summary>
[HandlerName("notices.conversations")]
internal sealed class ConversationNotices(Notifier notifier) : IHandle<MessageSent>, IHandle<MessageMissed>
{
    public static bool Concerns(MessageSent happened) => happened.Unread == 1;

    public Task Handle(MessageSent happened, CancellationToken cancel) =>
        notifier.Tell(happened, happened.ToId, Unread(happened.OrderId, happened.ClaimId, happened.FromName, happened.Title));

    public Task Handle(MessageMissed happened, CancellationToken cancel) =>
        notifier.Tell(happened, happened.ToId, Unread(happened.OrderId, happened.ClaimId, happened.FromName, happened.Title));

    private static NoticeContent Unread(long orderId, long? claimId, string from, string title) => new(
        new("{0} wrote to you about “{1}”.", from, title), new("Order {0}: {1}", new Number(orderId), title),
        claimId is { } claim ? Paths.Claim(claim) + "#conversation" : Paths.Conversation(orderId), "Read message",
        [claimId is null ? new("Read the message and reply on the order's page.") : new("Read the message and reply on the claim's page.")]);
}
