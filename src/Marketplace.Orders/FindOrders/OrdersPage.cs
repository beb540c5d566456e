using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;
using Marketplace.Orders.MatchOrders;
using Marketplace.Orders.Shown;
using Marketplace.Ui;

namespace Marketplace.Orders.FindOrders;

/// <param name="Asked">The open tab, and what was searched.</param>
/// <param name="HasShop">Whether the person can sell, and so has two lists.</param>
/// <param name="Counts">How many orders each stage has.</param>
/// <param name="ClaimCount">How many orders have an open claim.</param>
/// <param name="Rows">The newest first.</param>
/// <param name="Older">Where the next page begins, or null.</param>
internal sealed record OrdersPage(
    OrderSearch Asked, bool HasShop, IReadOnlyDictionary<OrderStage, int> Counts, int ClaimCount, IReadOnlyList<ShownOrder> Rows, Number? Older)
{
    /// <summary>The custom orders that wait for the buyer, on the first page of all orders.</summary>
    public IReadOnlyList<ShownOrder> Offered { get; init; } = [];

    public OrderSide Side => Asked.Side;

    public OrderStage? Stage => Asked.Stage;

    public bool Claims => Asked.Claims;

    public string Search => Asked.Search;

    /// <summary>Orders with open claims: those that wait for the reader before the others, the next deadline first.</summary>
    public IEnumerable<IGrouping<bool, ShownOrder>> ClaimGroups =>
        Rows.OrderBy(r => r.ClaimDue ?? DateTime.MaxValue).GroupBy(r => r.Next is { Button: not null, IsWaiting: false }).OrderByDescending(g => g.Key);

    public string Base => $"/orders?side={Side.ToString().ToLowerInvariant()}";

    /// <summary>The search of this list, at the top of the page; it stays in the open tab.</summary>
    public TopSearch TopSearch => new("/orders", "search", Search, "Search your orders by number, person or title", "Search your orders", new Dictionary<string, string?>
    {
        ["side"] = Side.ToString().ToLowerInvariant(),
        ["claims"] = Claims ? "true" : null,
        ["stage"] = Stage?.ToString().ToLowerInvariant(),
    });

    public string Here => Claims ? ClaimsTab : Tab(Stage);

    /// <summary>The same list as a file.</summary>
    public string Download => Here.Replace("/orders?", "/orders/download?", StringComparison.Ordinal);

    public string ClaimsTab => $"{Base}&claims=true{Searched}";

    private string Searched => Search.Length == 0 ? "" : $"&search={Uri.EscapeDataString(Search)}";

    /// <summary>Another tab of the same search.</summary>
    public string Tab(OrderStage? stage) => Base
        + (stage is null ? "" : $"&stage={stage.ToString()!.ToLowerInvariant()}")
        + Searched;
}
