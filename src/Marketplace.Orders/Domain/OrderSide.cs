namespace Marketplace.Orders.Domain;

internal enum OrderSide
{
    Buying,
    Selling,
}
