using Marketplace.Contracts;

namespace Marketplace.Accounts.Domain;

/// <summary>
/// Somebody submitted the registration form. What happens next depends on whether the address is known, so it happens after the response: response
/// time must not reveal it.
/// </summary>
/// <param name="Email">The address that was typed.</param>
[EventName("accounts.registration-submitted")]
internal sealed record RegistrationSubmitted(string Email) : DomainEvent;
