using Marketplace.Contracts;

namespace Marketplace.Accounts.Domain;

/// <summary>
/// Somebody filled in the form to register. What happens next depends on whether the address is known, so it happens after the answer: the answer's
/// time must not tell.
/// </summary>
/// <param name="Email">The address that was typed.</param>
[EventName("accounts.registration-submitted")]
internal sealed record RegistrationSubmitted(string Email) : DomainEvent;
