using System.Linq.Expressions;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;
using Marketplace.Ui;

namespace Marketplace.Orders.FindOrders;

internal sealed record OrderRow(OrderState State, long OfferId, string Title, DateTime PlacedAt)
{
    public static readonly Expression<Func<Order, OrderRow>> Of = o => new OrderRow(
        new OrderState(o.Id, o.Stage, o.Kind, o.Total, o.Currency, o.ShopName, o.BuyerName, o.PromisedStartAt, o.PromisedDeliveryAt, o.OpenClaimId, o.WithdrawnAt,
            o.PendingChargeId, o.PendingRefundId, o.OwedAmount, o.ReviewedAt),
        o.OfferId, o.Title, o.PlacedAt);
}

/// <param name="Side">Bought or sold.</param>
/// <param name="HasShop">Whether the person can sell, and so has two lists.</param>
/// <param name="Stage">The open tab; null for all.</param>
/// <param name="Claims">Whether the tab of open claims is open.</param>
/// <param name="Search">The search text; may be empty.</param>
/// <param name="Counts">How many orders each stage has.</param>
/// <param name="ClaimCount">How many orders have an open claim.</param>
/// <param name="Rows">The newest first.</param>
/// <param name="Older">Where the next page begins, or null.</param>
/// <param name="Now">The current time in UTC.</param>
internal sealed record OrdersPage(
    OrderSide Side, bool HasShop, OrderStage? Stage, bool Claims, string Search, IReadOnlyDictionary<OrderStage, int> Counts, int ClaimCount, IReadOnlyList<OrderRow> Rows,
    Number? Older, DateTime Now)
{
    public string Base => $"/orders?side={Side.ToString().ToLowerInvariant()}";

    /// <summary>The search of this list, at the top of the page; it stays in the open tab.</summary>
    public TopSearch TopSearch => new("/orders", "search", Search, "Search your orders by number, person or title", "Search your orders", new Dictionary<string, string?>
    {
        ["side"] = Side.ToString().ToLowerInvariant(),
        ["claims"] = Claims ? "true" : null,
        ["stage"] = Stage?.ToString().ToLowerInvariant(),
    });

    public Party Viewer => Side == OrderSide.Buying ? Party.Buyer : Party.Seller;

    public string Here => Claims ? ClaimsTab : Tab(Stage);

    public string ClaimsTab => $"{Base}&claims=true{Searched}";

    private string Searched => Search.Length == 0 ? "" : $"&search={Uri.EscapeDataString(Search)}";

    /// <summary>Another tab of the same search.</summary>
    public string Tab(OrderStage? stage) => Base
        + (stage is null ? "" : $"&stage={stage.ToString()!.ToLowerInvariant()}")
        + Searched;
}
