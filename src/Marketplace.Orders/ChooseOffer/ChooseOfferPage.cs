using Marketplace.Contracts.Offers;
using Marketplace.Kernel.Domain;
using Marketplace.Ui;

namespace Marketplace.Orders.ChooseOffer;

/// <param name="Number">The customer's earlier order.</param>
/// <param name="BuyerName">The customer.</param>
/// <param name="Currency">The shop's currency.</param>
/// <param name="Words">What was searched for.</param>
/// <param name="Found">The offers, one more than are shown if there are more.</param>
internal sealed record ChooseOfferPage(Number Number, string BuyerName, string Currency, string Words, IReadOnlyList<OwnOffer> Found)
{
    public const int Most = 30;

    public string Form => $"/orders/{Number}/added-order";

    public bool AreMore => Found.Count > Most;

    public TopSearch TopSearch => new($"{Form}/offer", "search", Words, "Search the offers of your shop", "Search the offers of your shop", new Dictionary<string, string?>());
}
