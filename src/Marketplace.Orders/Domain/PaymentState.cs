namespace Marketplace.Orders.Domain;

internal enum PaymentState
{
    Pending,
    Succeeded,
    Declined,

    /// <summary>The gateway didn't respond in time and was told to void it.</summary>
    Failed,

    /// <summary>A refund that begins once another one of the same charge is complete.</summary>
    Waiting,

    /// <summary>A refund that the gateway refused for good. Support sees to it, and it is tried again.</summary>
    Refused,
}
