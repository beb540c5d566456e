using Marketplace.Kernel.Domain;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Shared;

namespace Marketplace.Reviews.ReadSeller;

/// <param name="Shop">Who is shown.</param>
/// <param name="Reputation">The score.</param>
/// <param name="Rates">The feedback rate of each period.</param>
/// <param name="Filter">The filter of the reviews.</param>
/// <param name="Reviews">One page of them.</param>
/// <param name="Next">Where the next page begins, or null.</param>
/// <param name="Tab">offers or about; null for the reviews.</param>
internal sealed record ReadSellerPage(
    ShopCopy Shop, Reputation Reputation, IReadOnlyList<RateRow> Rates, ReviewFilter Filter,
    IReadOnlyList<ReviewCard> Reviews, Number? Next, string? Tab)
{
    private Tally All => Reputation.AllTime;

    public IEnumerable<(string? Show, string Text, int Count)> Tabs =>
    [
        (null, "All", All.Count), ("positive", "Positive", All.Positive), ("neutral", "Neutral", All.Neutral),
        ("negative", "Negative", All.Negative), ("comment", "With comment", All.WithComment),
    ];

    public string? Shown => Tabs.Any(t => t.Show == Filter.Show) ? Filter.Show : null;
}
