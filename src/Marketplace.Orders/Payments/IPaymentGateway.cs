using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;

namespace Marketplace.Orders.Payments;

/// <summary>
/// A payment provider. Each charge and refund carries a key of ours: repeated under the same key it is done once, and the answer is the
/// same. Whatever is thrown means that the outcome is not known.
/// </summary>
internal interface IPaymentGateway
{
    /// <summary>Exchanges a card for a token.</summary>
    Task<CardToken> Tokenise(Card card, CancellationToken cancel);

    Task<GatewayAnswer> Charge(long key, string token, Money amount, CancellationToken cancel);

    Task<GatewayAnswer> Refund(long key, long chargeKey, Money amount, CancellationToken cancel);

    /// <summary>What became of a key; null where the gateway never heard of it.</summary>
    Task<GatewayAnswer?> Find(long key, CancellationToken cancel);

    /// <summary>Makes sure that a key which was never heard of stays without effect; answers what is true of it from now on.</summary>
    Task<GatewayAnswer> Void(long key, CancellationToken cancel);
}
