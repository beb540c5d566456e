using Marketplace.Contracts;

namespace Marketplace.Accounts.Domain;

/// <summary>A person asked to change their email address. Whether it has an account is looked up after the response: response time must not reveal it.</summary>
/// <param name="AccountId">The person's account, which holds the address.</param>
[EventName("accounts.email-change-submitted")]
internal sealed record EmailChangeSubmitted(long AccountId) : DomainEvent;
