namespace Marketplace.Orders.FindAnyOrder;

internal sealed record FindAnyOrderPage(string Asked, IReadOnlyList<FoundOrder> Found);
