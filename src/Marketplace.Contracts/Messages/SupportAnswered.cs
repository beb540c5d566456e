namespace Marketplace.Contracts.Messages;

/// <summary>Support answered a question.</summary>
/// <param name="QuestionId">The question.</param>
/// <param name="PersonId">Who asked; 0 for a visitor.</param>
/// <param name="Email">A visitor's email address; empty for an account.</param>
/// <param name="Language">The language in which a visitor asked; empty for an account.</param>
/// <param name="Question">The question.</param>
/// <param name="Answer">The answer.</param>
[EventName("messages.support-answered")]
public sealed record SupportAnswered(long QuestionId, long PersonId, string Email, string Language, string Question, string Answer) : DomainEvent;
