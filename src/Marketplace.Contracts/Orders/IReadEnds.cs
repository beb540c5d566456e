namespace Marketplace.Contracts.Orders;

/// <summary>Tells when an order was over, for those who can only go on with what is running (rules ACC-5, ACC-9).</summary>
public interface IReadEnds
{
    /// <summary>When the last thing about an order happened, in UTC; null while the order, a claim, a disputed payment or a refund is still running.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="cancel">Cancels the query.</param>
    Task<DateTime?> EndOf(long orderId, CancellationToken cancel);
}
