using Marketplace.Kernel.Domain;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Domain.Ledger;
using Marketplace.Texts;

namespace Marketplace.Reviews.ReadSellerLedger;

/// <param name="Shop">Whose entries.</param>
/// <param name="Rows">One page of them, the newest first.</param>
/// <param name="Next">Where the next page begins, or null.</param>
/// <param name="Review">The only review whose entries are shown, or null.</param>
internal sealed record ReadSellerLedgerPage(ShopCopy Shop, IReadOnlyList<LedgerRow> Rows, long? Next, Number? Review)
{
    /// <summary>The totals of the newest entry.</summary>
    public required LedgerTotals Logged { get; init; }

    /// <summary>The totals that the shop's page is calculated from.</summary>
    public required LedgerTotals Shown { get; init; }

    /// <summary>Whether something still waits to be added to the ledger.</summary>
    public required bool IsBehind { get; init; }

    public bool IsSame => Logged == Shown;

    public static string Score(LedgerTotals totals) =>
        totals.Count == 0 ? "–" : Figures.Mean((totals.Fulfillment + totals.StartTime + totals.Communication) / 3.0 / totals.Count);
}
