using Marketplace.Kernel.Domain;

namespace Marketplace.Billing.Domain;

/// <summary>What a seller sold in a calendar year (UTC), against the limits from which support checks who they are.</summary>
/// <param name="Year">In UTC.</param>
/// <param name="Sales">Paid orders that were not refunded in full.</param>
/// <param name="Share">The part of the amount's limit that is reached; 1 for all of it.</param>
/// <param name="Most">The amount in the currency with the largest part.</param>
internal sealed record SalesYear(int Year, int Sales, decimal Share, Money Most)
{
    /// <summary>From this part of both limits on, the seller is told what will be checked.</summary>
    private const decimal Near = 0.8m;

    /// <summary>A limit in each currency makes amounts in several comparable: their parts are added up, so no exchange rate is needed.</summary>
    /// <param name="year">The year.</param>
    /// <param name="quarters">The seller's quarters; those of other years don't count.</param>
    /// <param name="limits">The limits.</param>
    public static SalesYear Of(int year, IEnumerable<SellerQuarter> quarters, IdentityLimits limits)
    {
        var sums = quarters.Where(q => q.Year == year).GroupBy(q => q.Currency)
            .Select(g => (Orders: g.Sum(q => q.Orders), Amount: new Money(g.Sum(q => q.Amount), g.Key)))
            .Select(s => (s.Orders, s.Amount, Share: (decimal)s.Amount.Minor / limits.AmountIn(s.Amount.Currency).Minor)).ToList();
        return new(year, sums.Sum(s => s.Orders), sums.Sum(s => s.Share), sums.Count == 0 ? new Money(0, "EUR") : sums.MaxBy(s => s.Share).Amount);
    }

    public bool IsPast(IdentityLimits limits) => Sales >= limits.Sales && Share >= 1;

    public bool IsNear(IdentityLimits limits) => Sales >= Near * limits.Sales && Share >= Near;
}
