namespace Marketplace.Accounts.SecondFactor;

/// <summary>A code that replaces the authenticator app once. Only its hash is stored.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Hash">The hash of the code and the account.</param>
internal sealed record RecoveryCode(long AccountId, string Hash);
