using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;

namespace Marketplace.Orders.Payments;

/// <summary>
/// A payment provider. Each charge and refund has an idempotency key: a repeated request has no further effect and returns the same
/// result. An exception means that the outcome is unknown.
/// </summary>
internal interface IPaymentGateway
{
    /// <summary>Exchanges a card for a token.</summary>
    Task<CardToken> Tokenise(Card card, CancellationToken cancel);

    Task<GatewayAnswer> Charge(long key, string token, Money amount, CancellationToken cancel);

    Task<GatewayAnswer> Refund(long key, long chargeKey, Money amount, CancellationToken cancel);

    /// <summary>The result for a key; null if the gateway doesn't know it.</summary>
    Task<GatewayAnswer?> Find(long key, CancellationToken cancel);

    /// <summary>Voids a key that the gateway doesn't know, so that it never takes effect. Returns the final result.</summary>
    Task<GatewayAnswer> Void(long key, CancellationToken cancel);
}
