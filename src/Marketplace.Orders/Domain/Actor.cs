using Marketplace.Contracts.Orders;

namespace Marketplace.Orders.Domain;

internal sealed record Actor(Party Party, string Name)
{
    public static Actor Gateway { get; } = new(Party.Payment, "Payment gateway");
}
