namespace Marketplace.Orders.FindAnyOrder;

internal sealed record FindAnyOrderPage(string Asked);
