using Marketplace.Kernel.Domain;
using Marketplace.Texts;

namespace Marketplace.Offers.Domain;

/// <summary>A word by which an offer is found.</summary>
internal sealed record OfferWord(string Word, long OfferId) : IWord
{
    private const int Most = 300;

    public static IReadOnlyList<string> Of(Offer offer) =>
        Terms.Of(Most, offer.Title, [offer.ShopName, .. Category.Find(offer.Category)?.Names ?? [], offer.Description]);
}
