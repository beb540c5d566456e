using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Shown;
using Marketplace.Ui;

namespace Marketplace.Orders.FindOrders;

/// <param name="Side">Bought or sold.</param>
/// <param name="HasShop">Whether the person can sell, and so has two lists.</param>
/// <param name="Stage">The open tab; null for all.</param>
/// <param name="Claims">Whether the tab of open claims is open.</param>
/// <param name="Search">The search text; may be empty.</param>
/// <param name="Counts">How many orders each stage has.</param>
/// <param name="ClaimCount">How many orders have an open claim.</param>
/// <param name="Rows">The newest first.</param>
/// <param name="Older">Where the next page begins, or null.</param>
internal sealed record OrdersPage(
    OrderSide Side, bool HasShop, OrderStage? Stage, bool Claims, string Search, IReadOnlyDictionary<OrderStage, int> Counts, int ClaimCount, IReadOnlyList<ShownOrder> Rows,
    Number? Older)
{
    public string Base => $"/orders?side={Side.ToString().ToLowerInvariant()}";

    /// <summary>The search of this list, at the top of the page; it stays in the open tab.</summary>
    public TopSearch TopSearch => new("/orders", "search", Search, "Search your orders by number, person or title", "Search your orders", new Dictionary<string, string?>
    {
        ["side"] = Side.ToString().ToLowerInvariant(),
        ["claims"] = Claims ? "true" : null,
        ["stage"] = Stage?.ToString().ToLowerInvariant(),
    });

    public string Here => Claims ? ClaimsTab : Tab(Stage);

    public string ClaimsTab => $"{Base}&claims=true{Searched}";

    private string Searched => Search.Length == 0 ? "" : $"&search={Uri.EscapeDataString(Search)}";

    /// <summary>Another tab of the same search.</summary>
    public string Tab(OrderStage? stage) => Base
        + (stage is null ? "" : $"&stage={stage.ToString()!.ToLowerInvariant()}")
        + Searched;
}
