namespace Marketplace.Orders.Domain;

internal enum PaymentState
{
    Pending,
    Succeeded,
    Declined,

    /// <summary>No answer came in time; the gateway was told to forget it.</summary>
    Failed,
}
