using Marketplace.Casework.Letters;
using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Notices.Domain;
using Marketplace.Notices.WriteNotice;

namespace Marketplace.Notices.EventHandlers;

/// <summary>Notices about conversations, only for the first unread message. Cards have notices of their own.</summary>
[HandlerName("notices.conversations")]
internal sealed class ConversationNotices(INotifier notifier) : IHandle<MessageSent>, IHandle<MessageMissed>, IHandle<MessageJudged>
{
    public static bool Concerns(MessageSent happened) => happened is { Unread: 1, IsCard: false };

    public Task Handle(MessageSent happened, CancellationToken cancel) =>
        notifier.Tell(happened, happened.ToId, happened.Inquiry is { } inquiry
            ? Asked(inquiry, happened.From, happened.Title) : Unread(happened.OrderId, happened.ClaimId, NameOf(happened.From, happened.FromName), happened.Title));

    public Task Handle(MessageMissed happened, CancellationToken cancel) =>
        notifier.Tell(happened, happened.ToId, happened.Inquiry is { } inquiry
            ? Asked(inquiry, happened.From, happened.Title) : Unread(happened.OrderId, happened.ClaimId, NameOf(happened.From, happened.FromName), happened.Title));

    public async Task Handle(MessageJudged happened, CancellationToken cancel)
    {
        var isNamed = happened.Title.Length > 0;
        await notifier.Tell(happened, happened.ReaderId, Judged(happened, new(happened.Outcome.ForReader(isNamed), happened.Title)));
        // The writer is told about a report only if the message broke the rules.
        if (happened.IsContest || happened.Outcome == MessageOutcome.Breach)
        {
            await notifier.Tell(happened, happened.WriterId, Judged(happened, new(happened.Outcome.ForWriter(isNamed), happened.Title)));
        }
    }

    private static NoticeContent Judged(MessageJudged happened, Sentence headline) => new(
        headline, happened.Inquiry is null ? new(happened.OrderId, happened.Title) : null, [new("Reasons: {0}", ReasonParts.Say(happened.Reasons))], NextStep.None, new("Open conversation"),
        happened.Inquiry is { } inquiry ? Paths.Inquiry(inquiry.ConversationId) : ConversationOf(happened.OrderId, happened.ClaimId), Why.Party);

    /// <summary>
    /// In a conversation without an order. It belongs to no running order, so that a mute of the seller holds. It names nobody: names leave a notice
    /// by the order that it is about (rule ACC-6).
    /// </summary>
    private static NoticeContent Asked(InquiryMention inquiry, Party from, string title) => new(
        title.Length == 0 ? new("You have a new message.") : new("You have a new message about “{0}”.", title), null, [],
        NextStep.Of(new("Read the message and reply."), new("The other person is waiting for your reply.")), new("Read message"), Paths.Inquiry(inquiry.ConversationId), Why.Party)
    { Muting = from == Party.Seller ? Muting.Of(inquiry.SellerId) : Muting.Never };

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
