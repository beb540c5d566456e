using Marketplace.Contracts;

namespace Marketplace.Accounts.Domain;

/// <summary>Somebody asked for a link to set a new password. Whether the address is known is looked up after the response: response time must not reveal it.</summary>
/// <param name="Email">The address that was typed.</param>
[EventName("accounts.password-reset-submitted")]
internal sealed record PasswordResetSubmitted(string Email) : DomainEvent;
