using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Orders.FindAnyOrder;

/// <summary>An order whose number contains what was typed.</summary>
internal sealed record FoundOrder(Number Number, string Title, string BuyerName, string ShopName, OrderStage Stage, DateTime PlacedAt);
