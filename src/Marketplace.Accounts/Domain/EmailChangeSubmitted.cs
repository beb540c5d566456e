using Marketplace.Contracts;

namespace Marketplace.Accounts.Domain;

/// <summary>A person asked for another e-mail address. Whether it has an account is looked up after the answer, whose time must not tell.</summary>
/// <param name="AccountId">The person's account, which holds the address.</param>
[EventName("accounts.email-change-submitted")]
internal sealed record EmailChangeSubmitted(long AccountId) : DomainEvent;
