using Marketplace.Orders.Domain;

namespace Marketplace.Orders.Payments;

/// <summary>
/// A payment provider. A payment's id, and a refund's attempt, are the idempotency key: a repeated request has no further effect and returns the
/// same result. An exception means that the outcome is unknown.
/// </summary>
internal interface IPaymentGateway
{
    /// <summary>Where the provider's own payment page is; null if buyers enter their card on ours.</summary>
    string? PageOrigin { get; }

    /// <summary>Exchanges a card for a token.</summary>
    Task<CardToken> Tokenise(Card card, CancellationToken cancel);

    /// <summary>Charges the card, or opens a page of the provider's on which the buyer pays.</summary>
    Task<GatewayAnswer> Charge(Payment payment, Order order, CancellationToken cancel);

    Task<GatewayAnswer> Refund(Payment refund, Payment charge, CancellationToken cancel);

    /// <summary>What the gateway knows about a payment now; null if it doesn't know it.</summary>
    /// <param name="payment">The charge or refund.</param>
    /// <param name="charge">The charge of a refund.</param>
    /// <param name="cancel">Cancels the call.</param>
    Task<GatewayAnswer?> Find(Payment payment, Payment? charge, CancellationToken cancel);

    /// <summary>What the gateway says now about a buyer's dispute at their bank; null if it is of no payment of ours.</summary>
    /// <param name="reference">The provider's id of it.</param>
    /// <param name="cancel">Cancels the call.</param>
    Task<DisputeAnswer?> FindDispute(string reference, CancellationToken cancel);

    /// <summary>Ends a charge that has no result, so that it never takes effect later.</summary>
    /// <param name="payment">The charge.</param>
    /// <param name="order">Its order.</param>
    /// <param name="atOnce">Also if the buyer could still pay on the provider's page.</param>
    /// <param name="cancel">Cancels the call.</param>
    /// <returns>The final result; Pending while the buyer can still pay, or a bank has not answered yet.</returns>
    Task<GatewayAnswer> Void(Payment payment, Order order, bool atOnce, CancellationToken cancel);
}
