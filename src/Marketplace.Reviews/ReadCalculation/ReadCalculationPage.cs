using Marketplace.Kernel.Domain;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Shared;

namespace Marketplace.Reviews.ReadCalculation;

/// <param name="Calculation">Whose figure, which one, and when.</param>
/// <param name="Tally">The summary that the figure comes from.</param>
/// <param name="Trend">The months of the trend.</param>
/// <param name="Enough">How many positive and negative reviews a rate needs.</param>
/// <param name="OnlyOthers">Whether only reviews are listed that count in no figure.</param>
/// <param name="Reviews">One page of the reviews, newest first.</param>
/// <param name="Next">Where the next page begins, or null.</param>
internal sealed record ReadCalculationPage(
    Calculation Calculation, Tally Tally, IReadOnlyList<TrendMonth> Trend, int Enough, bool OnlyOthers, IReadOnlyList<CountedReview> Reviews, Number? Next)
{
    public ShopCopy Shop => Calculation.Shop;

    public Figure Figure => Calculation.Figure;

    /// <summary>The offer, if it is the score of one.</summary>
    public ReviewedOffer? Offer => Calculation.Offer;

    public string Path => PathOf(Figure.Name);

    public string Csv => $"/sellers/{Shop.Shop}/calculation/{Figure.Name}/reviews.csv{(Offer is null ? "" : $"?offer={new Number(Offer.OfferId)}")}";

    /// <summary>The sums of the three ratings.</summary>
    public IReadOnlyList<(string Name, int Sum)> Criteria => [("Order Fulfillment", Tally.Fulfillment), ("Start Time", Tally.StartTime), ("Communication", Tally.Communication)];

    public string PathOf(string figure, bool onlyOthers = false, Number? before = null)
    {
        string?[] parts = [Offer is null ? null : $"offer={new Number(Offer.OfferId)}", onlyOthers ? "show=others" : null, before is null ? null : $"before={before}"];
        var query = string.Join('&', parts.Where(p => p is not null));
        return $"/sellers/{Shop.Shop}/calculation/{figure}{(query.Length == 0 ? "" : "?")}{query}";
    }
}
