namespace Marketplace.Orders.Domain;

internal enum PaymentState
{
    Pending,
    Succeeded,
    Declined,

    /// <summary>The gateway didn't respond in time and was told to void it.</summary>
    Failed,
}
