namespace Marketplace.Contracts.Messages;

/// <summary>What support found about a message.</summary>
public enum MessageOutcome
{
    /// <summary>It breaks the rules.</summary>
    Breach,

    /// <summary>It doesn't break the rules: the warning is removed.</summary>
    NoBreach,
}

/// <summary>Support decided about a reported message or a disputed warning.</summary>
/// <param name="MessageId">The message.</param>
/// <param name="OrderId">The order that the conversation is about; 0 for an inquiry.</param>
/// <param name="ClaimId">The claim that the conversation is about; null for an order's conversation.</param>
/// <param name="Title">The title of what was bought.</param>
/// <param name="WriterId">Who wrote it.</param>
/// <param name="ReaderId">Who received it.</param>
/// <param name="IsContest">Whether its writer disputed the warning; otherwise its recipient reported it.</param>
/// <param name="Outcome">What support found.</param>
/// <param name="Reasons">The reasons, as support wrote them.</param>
/// <param name="Inquiry">The conversation without an order; null for any other.</param>
[EventName("messages.message-judged")]
public sealed record MessageJudged(
    long MessageId, long OrderId, long? ClaimId, string Title, long WriterId, long ReaderId, bool IsContest, MessageOutcome Outcome, string Reasons,
    InquiryMention? Inquiry = null) : DomainEvent;
