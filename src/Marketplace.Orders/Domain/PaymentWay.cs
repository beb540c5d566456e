namespace Marketplace.Orders.Domain;

internal enum PaymentWay
{
    Card,

    /// <summary>Outside the platform, confirmed by the seller.</summary>
    Offline,
}
