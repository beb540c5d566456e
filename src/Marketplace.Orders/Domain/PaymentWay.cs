namespace Marketplace.Orders.Domain;

internal enum PaymentWay
{
    Card,

    /// <summary>Outside the platform; the seller vouches for it.</summary>
    Offline,
}
