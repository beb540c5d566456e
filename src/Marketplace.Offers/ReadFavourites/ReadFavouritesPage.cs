using Marketplace.Kernel.Domain;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Shared;

namespace Marketplace.Offers.ReadFavourites;

internal sealed record ReadFavouritesPage(IReadOnlyList<ShownFavourite> Favourites, bool IsFirst, Number? Next, DateTime Now);

/// <summary>An offer or a seller; the other is null.</summary>
internal sealed record ShownFavourite(OfferCard? Offer, SellerCopy? Seller, bool Tells);
