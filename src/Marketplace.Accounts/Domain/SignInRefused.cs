using Marketplace.Contracts;

namespace Marketplace.Accounts.Domain;

/// <summary>A sign-in was refused. Raised for every refusal, so that their response times don't differ.</summary>
/// <param name="AccountId">The unconfirmed account whose password was right; 0 for every other refusal.</param>
[EventName("accounts.sign-in-refused")]
internal sealed record SignInRefused(long AccountId) : DomainEvent;
