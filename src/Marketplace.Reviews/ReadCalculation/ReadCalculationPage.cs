using Marketplace.Kernel.Domain;
using Marketplace.Reviews.Domain;

namespace Marketplace.Reviews.ReadCalculation;

/// <param name="Shop">Whose figure.</param>
/// <param name="Figure">Which one.</param>
/// <param name="Offer">The offer, if it is the score of one.</param>
/// <param name="Tally">The summary that the figure comes from.</param>
/// <param name="Enough">How many positive and negative reviews a rate needs.</param>
/// <param name="Now">Now, in UTC.</param>
/// <param name="OnlyOthers">Whether only reviews are listed that count in no figure.</param>
/// <param name="Reviews">One page of the reviews, newest first.</param>
/// <param name="Next">Where the next page begins, or null.</param>
internal sealed record ReadCalculationPage(
    ShopCopy Shop, Figure Figure, ReviewedOffer? Offer, Tally Tally, int Enough, DateTime Now, bool OnlyOthers, IReadOnlyList<CountedReview> Reviews, Number? Next)
{
    public string Path => PathOf(Figure.Name);

    public string Csv => $"/sellers/{Shop.Shop}/calculation/{Figure.Name}/reviews.csv{(Offer is null ? "" : $"?offer={new Number(Offer.OfferId)}")}";

    /// <summary>The sums of the three ratings.</summary>
    public IReadOnlyList<(string Name, int Sum)> Criteria => [("Order Fulfillment", Tally.Fulfillment), ("Start Time", Tally.StartTime), ("Communication", Tally.Communication)];

    public int Sum => Tally.Fulfillment + Tally.StartTime + Tally.Communication;

    public string PathOf(string figure, bool onlyOthers = false, Number? before = null)
    {
        string?[] parts = [Offer is null ? null : $"offer={new Number(Offer.OfferId)}", onlyOthers ? "show=others" : null, before is null ? null : $"before={before}"];
        var query = string.Join('&', parts.Where(p => p is not null));
        return $"/sellers/{Shop.Shop}/calculation/{figure}{(query.Length == 0 ? "" : "?")}{query}";
    }
}
