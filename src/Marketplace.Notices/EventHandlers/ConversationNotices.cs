using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Domain;

namespace Marketplace.Notices.EventHandlers;

/// <summary>Notices about conversations, only for the first unread message. Cards have notices of their own.</summary>
[HandlerName("notices.conversations")]
internal sealed class ConversationNotices(INotifier notifier) : IHandle<MessageSent>, IHandle<MessageMissed>, IHandle<MessageJudged>
{
    public static bool Concerns(MessageSent happened) => happened is { Unread: 1, IsCard: false };

    public Task Handle(MessageSent happened, CancellationToken cancel) =>
        notifier.Tell(happened, happened.ToId, Unread(happened.OrderId, happened.ClaimId, NameOf(happened.From, happened.FromName), happened.Title));

    public Task Handle(MessageMissed happened, CancellationToken cancel) =>
        notifier.Tell(happened, happened.ToId, Unread(happened.OrderId, happened.ClaimId, NameOf(happened.From, happened.FromName), happened.Title));

    public async Task Handle(MessageJudged happened, CancellationToken cancel)
    {
        var isBreach = happened.Outcome == MessageOutcome.Breach;
        await notifier.Tell(happened, happened.ReaderId, Judged(happened, isBreach
            ? new("Support decided that a message to you about “{0}” breaks the rules.", happened.Title)
            : new("Support decided that a message to you about “{0}” doesn't break the rules.", happened.Title)));
        // The writer is told about a report only if the message broke the rules.
        if (happened.IsContest || isBreach)
        {
            await notifier.Tell(happened, happened.WriterId, Judged(happened, isBreach
                ? new("Support decided that your message about “{0}” breaks the rules.", happened.Title)
                : new("We removed the warning from your message about “{0}”.", happened.Title)));
        }
    }

    private static NoticeContent Judged(MessageJudged happened, Sentence headline) => new(
        headline, new(happened.OrderId, happened.Title), [new("Reasons: {0}", happened.Reasons)], NextStep.None, new("Open conversation"),
        ConversationOf(happened.OrderId, happened.ClaimId), Why.Party);

    /// <summary>Support is no name: it is said in the reader's language.</summary>
    private static object NameOf(Party from, string name) => from == Party.Support ? new Sentence("Support") : name;

    private static NoticeContent Unread(long orderId, long? claimId, object from, string title) => new(
        new("{0} wrote to you about “{1}”.", from, title), new(orderId, title), [],
        NextStep.Of(
            claimId is null ? new("Read the message and reply on the order's page.") : new("Read the message and reply on the claim's page."),
            new("{0} is waiting for your reply.", from)),
        new("Read message"), ConversationOf(orderId, claimId), Why.Party)
    { Muting = claimId is null ? Muting.AfterOrder : Muting.Never };

    private static string ConversationOf(long orderId, long? claimId) =>
        claimId is { } claim ? Paths.Claim(claim) + "#conversation" : Paths.Conversation(orderId);
}
