namespace Marketplace.Contracts.Messages;

/// <summary>Somebody asked support a question.</summary>
/// <param name="QuestionId">The question.</param>
/// <param name="From">A user name, or a visitor's email address.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="OrderId">The order that it is about; null if it is about none.</param>
/// <param name="Text">The question.</param>
/// <param name="DueAt">When the answer is due, in UTC.</param>
[EventName("messages.support-asked")]
public sealed record SupportAsked(long QuestionId, string From, SupportTopic Topic, long? OrderId, string Text, DateTime DueAt) : DomainEvent;
