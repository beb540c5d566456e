namespace Marketplace.Contracts.Offers;

/// <summary>Finds a seller's own offers, for sales that they agreed by message (rule ORD-13).</summary>
public interface IReadOwnOffers
{
    /// <summary>One offer; null if the seller has no such offer.</summary>
    /// <param name="sellerId">The seller.</param>
    /// <param name="offerId">The offer.</param>
    /// <param name="cancel">Cancels the query.</param>
    Task<OwnOffer?> Find(long sellerId, long offerId, CancellationToken cancel);

    /// <summary>The newest offers that have these words, paused and sold-out ones too.</summary>
    /// <param name="sellerId">The seller.</param>
    /// <param name="words">What to search for; empty finds every offer.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancel">Cancels the query.</param>
    Task<IReadOnlyList<OwnOffer>> Search(long sellerId, string words, int most, CancellationToken cancel);
}

/// <summary>An offer as its seller sees it.</summary>
/// <param name="OfferId">The offer.</param>
/// <param name="Kind">Product or service.</param>
/// <param name="Title">Its title.</param>
/// <param name="Price">The item price, in minor units of the shop's currency.</param>
/// <param name="Stock">How many there are; null for a service.</param>
/// <param name="Hours">From the order to delivery, as promised to who buys it now.</param>
/// <param name="IsPaused">Whether nobody can buy it for now.</param>
/// <param name="Exemption">Why its buyers have no right to withdraw; null if the law decides.</param>
public sealed record OwnOffer(long OfferId, OfferKind Kind, string Title, long Price, int? Stock, int Hours, bool IsPaused, WithdrawalExemption? Exemption);
