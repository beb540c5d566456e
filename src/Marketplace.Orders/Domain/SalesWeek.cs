namespace Marketplace.Orders.Domain;

/// <summary>What a seller sold in one week: the orders paid in it and not refunded since; kept by the transactions that change them.</summary>
/// <param name="SellerId">The seller.</param>
/// <param name="Week">The week's Monday, in UTC, as <see cref="DateOnly.DayNumber"/>.</param>
/// <param name="Currency">ISO 4217.</param>
internal sealed record SalesWeek(long SellerId, int Week, string Currency)
{
    public const int Days = 7;

    public int Orders { get; private set; }

    /// <summary>What was paid, less refunds, in minor units.</summary>
    public long Amount { get; private set; }

    /// <summary>Day 0 was a Monday.</summary>
    public static int Of(DateTime at) => DateOnly.FromDateTime(at).DayNumber / Days * Days;
}
