using System.Linq.Expressions;
using Marketplace.Casework;
using Marketplace.Casework.Decisions;
using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Messages.Domain;

/// <summary>A message for support to review: its recipient reported it, or its writer disputes the warning (rules MSG-5 and MSG-6).</summary>
internal sealed class MessageCase : ReasonedCase, IStaffCase<MessageCase>
{
    public const int LongestWords = 1000;

    /// <summary>The error for a message that is already under review.</summary>
    public const string Asked = "Support is already reviewing this message.";

    /// <summary>The error for a message that support has decided about.</summary>
    public const string Decided = "Support has already decided about this message.";

    private MessageCase()
    {
    }

    public long ConversationId { get; private set; }

    /// <summary>The order; 0 for an inquiry.</summary>
    public long OrderId { get; private set; }

    public int Position { get; private set; }

    public long MessageId { get; private set; }

    /// <summary>Who wrote the message.</summary>
    public Party From { get; private set; }

    /// <summary>Who asked support: the writer disputes, the other party reports.</summary>
    public Party By { get; private set; }

    public long BuyerId { get; private set; }

    public long SellerId { get; private set; }

    public string BuyerName { get; private set; } = "";

    public string ShopName { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>What it is called.</summary>
    public string Subject => Title.Length > 0 ? Title : ShopName;

    /// <summary>The recipient's comment, also where the writer disputes the warning; may be empty.</summary>
    public string Words { get; private set; } = "";

    /// <summary>When the recipient reported it; null if they didn't.</summary>
    public DateTime? ReportedAt { get; private set; }

    /// <summary>Whether it is the recipient's report after a dispute that was decided without them.</summary>
    public bool IsSecond { get; private set; }

    public DateTime OpenedAt { get; private set; }

    public MessageOutcome? Outcome { get; private set; }

    public bool IsContest => By == From;

    public long? ClaimId => OrderId == 0 || ConversationId == OrderId ? null : ConversationId;

    public static Expression<Func<MessageCase, bool>> IsForeignTo(long staffId) => c => c.BuyerId != staffId && c.SellerId != staffId;

    /// <summary>The writer disputes the warning.</summary>
    public static MessageCase Contest(long id, Conversation conversation, Message message, MessageCase? decided, TimeSpan due, DateTime now)
    {
        DemandWarning(message, decided);
        return Open(id, conversation, message, message.From, "", decided, due, now);
    }

    /// <summary>The recipient reports the message.</summary>
    public static MessageCase Report(long id, Conversation conversation, Message message, string words, MessageCase? decided, TimeSpan due, DateTime now)
    {
        DemandShort(words);
        // After a dispute in which the recipient wasn't heard, they are heard once.
        var isSecond = decided is { IsContest: true, DecidedAt: not null, ReportedAt: null };
        var found = Open(id, conversation, message, message.From == Party.Buyer ? Party.Seller : Party.Buyer, words, isSecond ? null : decided, due, now);
        (found.ReportedAt, found.IsSecond) = (now, isSecond);
        return found;
    }

    /// <summary>The recipient reports the message while the writer's dispute waits: support reads both sides.</summary>
    public void BeReported(string words, DateTime now)
    {
        DemandShort(words);
        if (!IsContest || DecidedAt is not null || ReportedAt is not null) throw RuleBroken.Conflict(Asked);
        (Words, ReportedAt) = (words, now);
    }

    /// <summary>
    /// The writer disputes the warning while the recipient's report waits. They must not learn of the report: it becomes a dispute, with the words of the
    /// report and the time that a new dispute has, and the recipient is told the decision all the same.
    /// </summary>
    public void BeContested(Message message, TimeSpan due, DateTime now)
    {
        DemandWarning(message, this);
        if (IsContest || DecidedAt is not null) throw RuleBroken.Conflict(Asked);
        // The person who disputes is shown this time as the one of the dispute.
        (By, OpenedAt, DueAt) = (From, now, now + due);
    }

    public override bool IsParty(long accountId) => accountId == BuyerId || accountId == SellerId;

    /// <param name="by">The staff member who has taken the case.</param>
    /// <param name="outcome">Whether the message breaks the rules.</param>
    /// <param name="reasons">For the person who asked; for the other party too if it was a dispute or the message breaks the rules.</param>
    /// <param name="now">When.</param>
    public void Decide(StaffMember by, MessageOutcome outcome, string reasons, DateTime now)
    {
        DemandReasoned(by, reasons, now);
        if (!Enum.IsDefined(outcome)) throw new RuleBroken("Choose a decision.", nameof(Outcome));
        Outcome = outcome;
        End(by, reasons, now);
        Raise(new MessageJudged(MessageId, OrderId, ClaimId, Title, PersonOf(From), PersonOf(From == Party.Buyer ? Party.Seller : Party.Buyer), IsContest, outcome, reasons, OrderId == 0 ? new(ConversationId, SellerId) : null) { OccurredAt = now });
    }

    private static MessageCase Open(long id, Conversation conversation, Message message, Party by, string words, MessageCase? latest, TimeSpan due, DateTime now)
    {
        if (latest is { DecidedAt: null }) throw RuleBroken.Conflict(Asked);
        if (latest is not null) throw RuleBroken.Conflict(Decided);
        if (message.From == Party.Support) throw new RuleBroken("You can't report a message from support.");
        return new MessageCase
        {
            Id = id,
            ConversationId = conversation.Id,
            OrderId = conversation.OrderId,
            Position = message.Position,
            MessageId = message.Id,
            From = message.From,
            By = by,
            BuyerId = conversation.Participants.Single(p => p.Party == Party.Buyer).PersonId,
            SellerId = conversation.Participants.Single(p => p.Party == Party.Seller).PersonId,
            BuyerName = conversation.BuyerName,
            ShopName = conversation.ShopName,
            Title = conversation.Title,
            Words = words,
            OpenedAt = now,
            Priority = message.Flags.HasFlag(MessageFlags.RatingPressure) ? 0 : 1,
            QueuedAs = id,
            DueAt = now + due,
        };
    }

    private static void DemandShort(string words)
    {
        if (words.Length > LongestWords) throw new RuleBroken("Use at most 1,000 characters.", "Words");
    }

    /// <summary>A report that found no breach has removed the warning, and its object isn't told of it.</summary>
    private static void DemandWarning(Message message, MessageCase? latest)
    {
        if (message.Flags == MessageFlags.None || latest is { IsContest: false, Outcome: MessageOutcome.NoBreach }) throw new RuleBroken("This message has no warning to dispute.");
    }

    private long PersonOf(Party party) => party == Party.Buyer ? BuyerId : SellerId;
}
