using Marketplace.Orders.Domain;

namespace Marketplace.Orders.Payments;

/// <summary>A line of the test gateway's own ledger. Its key is unique: whatever is repeated, it is written once.</summary>
internal sealed record GatewayEntry(
    long Key, PaymentKind Kind, PaymentState Outcome, string Reason, long? ChargeKey, string Token, long Amount, string Currency, DateTime At);
