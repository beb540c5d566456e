using Marketplace.Kernel.Domain;

namespace Marketplace.Billing.Domain;

/// <summary>What a tariff plan costs. Amounts are in minor units of its currency.</summary>
/// <param name="Percentage">Percent of an order's total, with at most two decimals.</param>
/// <param name="Fixed">Added to each order.</param>
/// <param name="Cap">The most that one order costs.</param>
/// <param name="MonthlyPrice">Charged on the first of each month.</param>
/// <param name="Currency">ISO 4217. In other currencies only the percentage applies.</param>
internal sealed record PlanTerms(decimal Percentage, long Fixed, long Cap, long MonthlyPrice, string Currency)
{
    public static readonly PlanTerms Free = new(0, 0, 0, 0, "EUR");

    public Money FixedPart => new(Fixed, Currency);

    public Money Most => new(Cap, Currency);

    public Money Monthly => new(MonthlyPrice, Currency);

    /// <summary>The fee of an order: cut to minor units, at most the cap, never more than the total (rule ORD-10).</summary>
    /// <param name="total">In minor units.</param>
    /// <param name="currency">The order's currency.</param>
    public long FeeOf(long total, string currency)
    {
        if (total <= 0) return 0;
        var fee = decimal.Truncate(total * Percentage / 100);
        if (currency == Currency) fee = Math.Min(fee + Fixed, Cap);
        return (long)Math.Min(fee, total);
    }

    /// <summary>The part of a fee that the seller still owes after a refund: in proportion, cut to minor units.</summary>
    public static long Remaining(long fee, long total, long refunded) =>
        total <= 0 ? 0 : (long)((Int128)fee * Math.Max(0, total - refunded) / total);
}
