using Marketplace.Kernel.Domain;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Shared;

namespace Marketplace.Reviews.ReadSeller;

internal sealed record ReadSellerPage(
    ShopCopy Shop, Reputation Reputation, IReadOnlyList<RateRow> Rates, ReviewFilter Filter,
    IReadOnlyList<ReviewCard> Reviews, Number? Next)
{
    private Tally All => Reputation.AllTime;

    public IEnumerable<(string? Show, string Text, int Count)> Tabs =>
    [
        (null, "All", All.Count), ("positive", "Positive", All.Positive), ("neutral", "Neutral", All.Neutral),
        ("negative", "Negative", All.Negative), ("comment", "With comment", All.WithComment),
    ];

    public string? Shown => Tabs.Any(t => t.Show == Filter.Show) ? Filter.Show : null;
}
