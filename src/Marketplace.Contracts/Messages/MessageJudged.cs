namespace Marketplace.Contracts.Messages;

/// <summary>What support found about a message.</summary>
public enum MessageOutcome
{
    /// <summary>It breaks the rules.</summary>
    Breach,

    /// <summary>It does not: what it was taken for is taken back.</summary>
    NoBreach,
}

/// <summary>Support decided about a message that was reported, or whose mark was contested.</summary>
/// <param name="MessageId">The message.</param>
/// <param name="OrderId">The order that the conversation is about.</param>
/// <param name="ClaimId">The claim that the conversation is about; null for that of the order itself.</param>
/// <param name="Title">The title of what was bought.</param>
/// <param name="WriterId">Who wrote it.</param>
/// <param name="ReporterId">Who reported it; null where the writer contested the mark.</param>
/// <param name="Outcome">What support found.</param>
/// <param name="Reasons">The reasons, as support wrote them.</param>
[EventName("messages.message-judged")]
public sealed record MessageJudged(
    long MessageId, long OrderId, long? ClaimId, string Title, long WriterId, long? ReporterId, MessageOutcome Outcome, string Reasons) : DomainEvent;
