namespace Marketplace.Orders.Domain;

internal enum PaymentKind
{
    Charge,
    Refund,
}
