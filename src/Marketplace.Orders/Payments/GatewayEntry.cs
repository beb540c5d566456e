using Marketplace.Orders.Domain;

namespace Marketplace.Orders.Payments;

/// <summary>An entry in the test gateway's ledger. Its key and attempt are unique, so that a repeated request is written once.</summary>
internal sealed record GatewayEntry(
    long Key, PaymentKind Kind, PaymentState Outcome, string Reason, long? ChargeKey, string Token, long Amount, string Currency, DateTime At, int Attempt = 1);
