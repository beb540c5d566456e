namespace Marketplace.Contracts.Billing;

/// <summary>A payout's data for other modules.</summary>
/// <param name="PayoutId">The payout.</param>
/// <param name="SellerId">Who gets it.</param>
/// <param name="Amount">In minor units of <paramref name="Currency"/>.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="AccountEnding">The last four characters of the seller's account number.</param>
public sealed record PayoutSummary(long PayoutId, long SellerId, long Amount, string Currency, string AccountEnding);

/// <summary>The bank has paid a payout.</summary>
/// <param name="Payout">The payout.</param>
/// <param name="Reference">The bank's reference.</param>
[EventName("billing.payout-paid")]
public sealed record PayoutPaid(PayoutSummary Payout, string Reference) : DomainEvent;

/// <summary>The bank could not pay a payout. Its amount is available to the seller again.</summary>
/// <param name="Payout">The payout.</param>
/// <param name="Reason">The reason, as an administrator wrote it.</param>
[EventName("billing.payout-failed")]
public sealed record PayoutFailed(PayoutSummary Payout, string Reason) : DomainEvent;

/// <summary>Support decided on a seller's objection to a hold.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="SellerId">Whose money is or was held.</param>
/// <param name="Title">What was sold.</param>
/// <param name="Amount">What was held, in minor units of <paramref name="Currency"/>.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="IsReleased">Whether it is available now.</param>
/// <param name="Reasons">Support's reasons.</param>
[EventName("billing.hold-decided")]
public sealed record HoldDecided(long OrderId, long SellerId, string Title, long Amount, string Currency, bool IsReleased, string Reasons) : DomainEvent;

/// <summary>A seller entered or replaced the account to which payouts go.</summary>
/// <param name="SellerId">The seller.</param>
/// <param name="AccountEnding">The last four characters of the new account number.</param>
[EventName("billing.payout-account-changed")]
public sealed record PayoutAccountChanged(long SellerId, string AccountEnding) : DomainEvent;
