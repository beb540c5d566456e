using Marketplace.Kernel.Domain;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Shared;

namespace Marketplace.Offers.ReadFavourites;

internal sealed record ReadFavouritesPage(IReadOnlyList<ShownFavourite> Favourites, bool IsFirst, Number? Next, DateTime Now);

/// <summary>An offer or a seller; the other is null.</summary>
internal sealed record ShownFavourite(OfferCard? Offer, SellerCopy? Seller, bool Tells)
{
    /// <summary>The least price of the time before it became cheaper, in minor units; 0 if it didn't lately.</summary>
    public long PriceBefore { get; init; }

    /// <summary>What it cost before; null if it isn't cheaper now.</summary>
    public Money? Was => Offer is not null && Offer.Price < PriceBefore ? Offer.Amount with { Minor = PriceBefore } : null;
}
